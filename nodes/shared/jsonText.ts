/** A value as JSON; nothing where it is nested too deeply for that, or goes round in a circle. */
export function jsonText(value: unknown): string {
	try {
		return JSON.stringify(value) ?? '';
	} catch {
		return '';
	}
}
