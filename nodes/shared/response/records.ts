import type { IDataObject, IN8nHttpFullResponse } from 'n8n-workflow';

import { valueAt } from '../../../credentials/foundation/valueAt';
import { AnswerError } from './answerError';
import type { OperationRow, Simplification } from '../model/provider';
import { putAt } from '../../../credentials/foundation/putAt';

/**
 * The records of a good answer, as they came: a list gives its entries, an object itself.
 * @throws AnswerError when the body is a web page, cut off, or empty where something has to be
 */
export function recordsOf(row: OperationRow, answer: IN8nHttpFullResponse): IDataObject[] {
	const { body } = answer;
	const flaw = flawOf(row, body);
	if (flaw) throw flaw;
	if (row.result === 'deleted') return [{ deleted: true, ...detail(row, body) }];
	if (row.result === 'text' && (typeof body !== 'object' || body === null)) return [textResult(body)];
	const found = row.kinds ? ofEachKind(row.kinds, body) : unwrapped(row, body);
	if (row.one && isNothing(row.unwrap ?? [], body, found)) {
		throw new AnswerError('has nothing there', 'Check the ID; it may have been deleted.');
	}
	return (Array.isArray(found) ? found : [found]).map((record) => asRecord(record, row.valueName));
}

/** The place for the record is there, but no record. */
function isNothing(places: string[], body: unknown, found: unknown): boolean {
	return (
		(Array.isArray(found) && found.length === 0) ||
		(found === body && places.some((place) => valueAt(body, place) === null))
	);
}

/** What the answer to a bulk deletion tells beyond that it is done. */
function detail(row: OperationRow, body: unknown): IDataObject {
	const found = row.unwrap ? unwrapped(row, body) : undefined;
	return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as IDataObject) : {};
}

/** Whether a good answer holds what its page promises: no web page, and not half of it. */
export const isReadable = (row: OperationRow, { body }: IN8nHttpFullResponse): boolean =>
	flawOf(row, body) === undefined;

function flawOf(row: OperationRow, body: unknown): AnswerError | undefined {
	const text = typeof body === 'string' ? body.trim() : undefined;
	if (text?.startsWith('<')) {
		return new AnswerError(
			'answered with a web page instead of data',
			'Check the address in the credential: it has to be the API host.',
		);
	}
	const wantsData = row.result === undefined || row.result === 'records';
	// Where any words will do, half a JSON text is none.
	const isCutOff = row.result === 'text' && /^[[{]/.test(text ?? '');
	if (!isCutOff && !(wantsData && (typeof body !== 'object' || body === null))) return undefined;
	return new AnswerError(
		text ? 'answered with something that is not JSON' : 'gave an empty answer',
		'Try again; if it stays so, ask the provider whether the service is disturbed.',
	);
}

function unwrapped(row: OperationRow, body: unknown): unknown {
	for (const path of row.unwrap ?? []) {
		const value = valueAt(body, path);
		if (value !== undefined && value !== null) return value;
	}
	return (row.paging ?? row.list) ? listIn(row, body) : body;
}

/**
 * A list that is not where it used to be is the only one there is, at most one level down. Without any it is empty; but
 * where the row names no place for it, nobody knows what the answer should be, and it is passed on whole.
 */
function listIn(row: OperationRow, body: unknown): unknown {
	if (Array.isArray(body)) return body;
	const values = Object.values(body as IDataObject);
	const lists =
		[values, values.flatMap(valuesIn)]
			.map((level) => level.filter((value) => Array.isArray(value)))
			.find((found) => found.length > 0) ?? [];
	if (lists.length === 1) return lists[0];
	return values.length === 0 || (lists.length === 0 && row.unwrap) ? [] : body;
}

function valuesIn(value: unknown): unknown[] {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.values(value) : [];
}

/** Providers that answer a write with a bare sentence, or with nothing. */
function textResult(body: unknown): IDataObject {
	const message = typeof body === 'string' ? body.trim() : '';
	return message === '' ? { success: true } : { success: true, message };
}

function ofEachKind(kinds: Record<string, string>, body: unknown): IDataObject[] {
	return Object.entries(kinds).flatMap(([place, kind]) => {
		const list = valueAt(body, place);
		return (Array.isArray(list) ? list : []).map((record) => ({ kind, ...asRecord(record) }));
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
export function simplified(record: IDataObject, fields: Simplification): IDataObject {
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
