import type { IDataObject, IN8nHttpFullResponse } from 'n8n-workflow';

import { valueAt } from '../../../credentials/foundation/valueAt';
import { AnswerError } from './answerError';
import { isObject } from '../../../credentials/foundation/isObject';
import type { DeletedResult, Result, Shortening } from '../model/result';
import { putAt } from '../../../credentials/foundation/putAt';

/**
 * The records of a good answer, as they came: a list gives its entries, an object itself.
 * @throws AnswerError when the body is a web page, cut off, or empty where something has to be
 */
export function recordsOf(result: Result, answer: IN8nHttpFullResponse): IDataObject[] {
	const { body } = answer;
	const flaw = flawOf(result, answer);
	if (flaw) throw flaw;
	if (result.kind === 'list' && isEmptyList(answer)) return [];
	if (result.kind === 'deleted') return [{ deleted: true, ...detail(result, body) }];
	if (result.kind === 'words' && !isObject(body)) return [sentence(body)];
	if (result.kind === 'list' && result.kinds) return ofEachKind(result.kinds, body);
	const found = unwrapped(result, body);
	if (result.kind === 'record' && result.exists && isNothing(placesOf(result), body, found)) {
		throw new AnswerError('has nothing there', 'Check the ID; it may have been deleted.');
	}
	const valueName = 'valueName' in result ? result.valueName : undefined;
	return (Array.isArray(found) ? found : [found]).map((record) => asRecord(record, valueName));
}

const placesOf = (result: Result): string[] => ('at' in result && result.at) || [];

/** The place for the record is there, but no record. */
function isNothing(places: string[], body: unknown, found: unknown): boolean {
	return (
		(Array.isArray(found) && found.length === 0) ||
		(found === body && places.some((place) => valueAt(body, place) === null))
	);
}

/** What the answer to a bulk deletion tells beyond that it is done. */
function detail(result: DeletedResult, body: unknown): IDataObject {
	const found = result.at ? unwrapped(result, body) : undefined;
	return isObject(found) && !Array.isArray(found) ? (found as IDataObject) : {};
}

/** Whether a good answer holds what its page promises: no web page, and not half of it. */
export const isReadable = (result: Result, answer: IN8nHttpFullResponse): boolean =>
	flawOf(result, answer) === undefined;

function flawOf({ kind }: Result, answer: IN8nHttpFullResponse): AnswerError | undefined {
	const { body } = answer;
	if (kind === 'list' && isEmptyList(answer)) return undefined;
	const text = typeof body === 'string' ? body.trim() : undefined;
	if (text?.startsWith('<')) {
		return new AnswerError(
			'answered with a web page instead of data',
			'Check the address in the credential: it has to be the API host.',
		);
	}
	const wantsData = kind === 'record' || kind === 'list';
	// Where any words will do, half a JSON text is none.
	const isCutOff = kind === 'words' && /^[[{]/.test(text ?? '');
	if (!isCutOff && !(wantsData && !isObject(body))) return undefined;
	return new AnswerError(
		text ? 'answered with something that is not JSON' : 'gave an empty answer',
		'Try again; if it stays so, ask the provider whether the service is disturbed.',
	);
}

/** Some say "none" with a status or a word. */
function isEmptyList({ statusCode, body }: IN8nHttpFullResponse): boolean {
	const isNothing = body === null || body === undefined || (typeof body === 'string' && body.trim() === '');
	return body === null || (isNothing && statusCode === 204) || (typeof body === 'string' && body.trim() === 'null');
}

function unwrapped(result: Result, body: unknown): unknown {
	const places = placesOf(result);
	const found = places.map((place) => valueAt(body, place)).find((value) => value !== undefined && value !== null);
	if (result.kind !== 'list') return found ?? body;
	return found === undefined ? listIn(places, body) : (listOf(found) ?? found);
}

/** A list, also one of which some server (PHP) has made an object with the places as names. */
function listOf(value: unknown): unknown[] | undefined {
	if (Array.isArray(value)) return value;
	const isNumbered = isObject(value) && Object.keys(value as object).every((key) => /^\d+$/.test(key));
	return isNumbered ? Object.values(value as object) : undefined;
}

/**
 * A list that is not where it used to be is the only one there is, at most one level down. Without any it is empty; but
 * where the row names no place for it, nobody knows what the answer should be, and it is passed on whole.
 */
function listIn(places: string[], body: unknown): unknown {
	const whole = listOf(body);
	if (whole) return whole;
	const values = Object.values(body as IDataObject);
	const lists =
		[values, values.flatMap(valuesIn)]
			.map((level) => level.filter(holdsList).map(listOf))
			.find((found) => found.length > 0) ?? [];
	if (lists.length === 1) return lists[0];
	return lists.length === 0 && places.length > 0 ? [] : body;
}

/** An object without anything in it may as well be none. */
function holdsList(value: unknown): boolean {
	return Array.isArray(value) || (listOf(value) ?? []).length > 0;
}

function valuesIn(value: unknown): unknown[] {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.values(value) : [];
}

/** Providers that answer a write with a bare sentence, or with nothing. */
function sentence(body: unknown): IDataObject {
	const message = typeof body === 'string' ? body.trim() : '';
	return message === '' ? { success: true } : { success: true, message };
}

function ofEachKind(kinds: Record<string, string>, body: unknown): IDataObject[] {
	return Object.entries(kinds).flatMap(([place, kind]) => {
		const list = valueAt(body, place);
		return (listOf(list) ?? []).map((record) => ({ kind, ...asRecord(record) }));
	});
}

function asRecord(value: unknown, name = 'value'): IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as IDataObject)
		: { [name]: value as string };
}

/**
 * The fields people use, under their names; what a record does not have is left out. One with none of them is given
 * whole.
 */
export function simplified(record: IDataObject, fields: Shortening): IDataObject {
	if (typeof fields === 'function') return fields(record);
	const short: IDataObject = {};
	const raw: IDataObject = {};
	for (const [name, field] of Object.entries(fields)) {
		const path = typeof field === 'string' ? field : field.from;
		const value = valueAt(record, path);
		if (value === undefined) continue;
		short[name] = (typeof field === 'string' ? value : field.as(value)) as string;
		if (typeof field !== 'string') putAt(raw, path, value);
	}
	if (Object.keys(short).length === 0) return record;
	return Object.keys(raw).length === 0 ? short : { ...short, raw };
}
