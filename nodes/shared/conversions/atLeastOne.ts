import { FieldError } from './fieldError';

/** A number from 1 on, fractions included; nothing where nothing is given. @throws FieldError */
export function atLeastOne(value: unknown): number | undefined {
	if (value === undefined || value === null || value === '') return undefined;
	const number = typeof value === 'object' ? Number.NaN : Number(value);
	if (Number.isFinite(number) && number >= 1) return number;
	const typed = typeof value === 'object' ? 'an object' : `"${String(value)}"`;
	throw new FieldError(`is not a number from 1 on: ${typed}`, 'Enter a number, or take the option away.');
}
