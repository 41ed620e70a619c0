import { FieldError } from './fieldError';

const USUAL = 50;

/** How many records the user wants at most; n8n's usual number where an expression gives nothing. @throws FieldError */
export function limitOf(value: unknown): number {
	if (value === undefined || value === null || value === '') return USUAL;
	const limit = typeof value === 'object' ? Number.NaN : Number(value);
	if (Number.isSafeInteger(limit) && limit >= 1) return limit;
	const typed = typeof value === 'object' ? 'an object' : `"${String(value)}"`;
	throw new FieldError(
		`is not a number of results: ${typed}`,
		'Enter a whole number from 1 on, or switch Return All on.',
	);
}
