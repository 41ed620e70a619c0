/** A text or number as text; nothing for what has no text of its own. */
export const scalarText = (value: unknown): string =>
	typeof value === 'string' || typeof value === 'number' ? String(value) : '';
