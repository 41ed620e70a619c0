import type { Conversion } from '../model/conversion';
import { FieldError } from './fieldError';

/** A JSON object, typed or from an expression. */
export const jsonObject: Conversion = (value) => {
	const parsed = typeof value === 'string' ? parse(value) : value;
	if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
		throw new FieldError('is not a JSON object', 'Enter something like {"name": "value"}.');
	}
	return parsed;
};

function parse(text: string): unknown {
	let flaw = '';
	try {
		return JSON.parse(text) as unknown;
	} catch (error) {
		flaw = (error as Error).message;
	}
	throw new FieldError(
		`is not valid JSON (${flaw})`,
		'Check quotes, commas and brackets; property names need double quotes.',
	);
}
