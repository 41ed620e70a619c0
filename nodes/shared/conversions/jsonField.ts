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

/** The fields of a web form as a JSON object: texts, numbers, yes or no. One that is null is left out. */
export const formObject: Conversion = (value) => {
	const fields = filledIn(value);
	assertFlat(fields);
	return Object.fromEntries(fields.map(([name, content]) => [name, String(content)]));
};

/** The same for a query, in which a list stands for a name that comes several times. */
export const queryObject: Conversion = (value) => {
	const fields = filledIn(value);
	assertFlat(fields.flatMap(([name, content]) => [content].flat().map((one): Field => [name, one])));
	return Object.fromEntries(fields);
};

type Field = [name: string, content: unknown];

const filledIn = (value: unknown): Field[] =>
	Object.entries(jsonObject(value) as Record<string, unknown>).filter(([, content]) => content !== null);

function assertFlat(fields: Field[]): void {
	const nested = fields.find(([, content]) => typeof content === 'object');
	if (!nested) return;
	throw new FieldError(
		`holds something in "${nested[0]}" that is neither text nor number`,
		'Texts, numbers, true and false can be sent here; put anything else in as text.',
	);
}

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
