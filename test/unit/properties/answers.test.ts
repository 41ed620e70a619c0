/** Whatever a provider answers: records come out of it, or a clear error. */
import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import { valueAt } from '../../../credentials/foundation/valueAt';
import { recordsOf, simplified } from '../../../nodes/shared/response/records';
import { AnswerError } from '../../../nodes/shared/response/answerError';
import type { ListResult, RecordResult, Simplification } from '../../../nodes/shared/model/result';
import { removeSignatures } from '../../../nodes/shared/response/signedLinks';
import { answer } from '../support/http';
import { NODES } from '../support/nodes';
import { deepList, deepObject, jsonWith, thrownBy, TOO_DEEP } from './arbitraries';
import { Branches } from './branches';
import { expectCleanPrototype } from './prototypes';

const ROWS = NODES.flatMap(({ folder, provider }) =>
	Object.entries(provider.resources).flatMap(([resource, { operations }]) =>
		Object.entries(operations)
			.filter(([, { result }]) => result.kind !== 'file')
			.map(([operation, { result }]) => ({
				title: `${folder} ${resource} ${operation}`,
				provider,
				result,
				// What some kinds of result do not have is undefined here.
				data: result as Partial<Omit<ListResult, 'kind'> & Omit<RecordResult, 'kind'>>,
			})),
	),
);

const sourceOf = (field: Simplification[string]) => (typeof field === 'string' ? field : field.from);

describe.each(ROWS)('$title', ({ provider, result, data }) => {
	const from = Object.values(data.simplify ?? {}).map(sourceOf);
	const places = [
		...(data.at ?? []),
		...Object.keys(data.kinds ?? {}),
		data.paging?.totalRecordsAt,
		data.paging?.totalPagesAt,
	].filter((place): place is string => place !== undefined);
	const body = jsonWith(['message', ...places, ...from]);

	/** Nothing but an AnswerError may come in place of records. */
	const read = (given: unknown): unknown[] => {
		let records: IDataObject[] = [];
		const error = thrownBy(() => {
			records = recordsOf(result, answer(200, given));
			removeSignatures(records, provider.signedLinks ?? []);
			if (data.simplify) records = records.map((record) => simplified(record, data.simplify!));
		});
		if (error !== undefined) expect(error).toBeInstanceOf(AnswerError);
		return error === undefined ? records : [];
	};

	it('gives records or says why not', () => {
		fc.assert(
			fc.property(fc.oneof(body, fc.string()), (given) => {
				for (const record of read(given))
					expect([typeof record, record === null, Array.isArray(record)]).toEqual(['object', false, false]);
				expectCleanPrototype();
			}),
			{ numRuns: 60 },
		);
	});

	it.each([
		['lists', deepList],
		['objects', deepObject],
	])(`may hold %s in ${TOO_DEEP} layers`, (_kind, deep) => {
		expect(() => read(deep())).not.toThrow();
		for (const place of places) if (!place.includes('.')) expect(() => read({ [place]: deep() })).not.toThrow();
	});
});

/** Those with a table of their fields; call records have tests of their own. */
const TABLES = ROWS.flatMap(({ title, data: { simplify } }) =>
	typeof simplify === 'object' ? [{ title, simplify }] : [],
);

describe.each(TABLES)('a record of $title, simplified', ({ simplify }) => {
	const fields = Object.entries(simplify).map(([name, field]) => ({
		name,
		from: sourceOf(field),
		isRenamed: typeof field === 'string',
	}));
	const records = jsonWith(fields.map(({ from }) => from)).filter(
		(value): value is IDataObject => typeof value === 'object' && value !== null && !Array.isArray(value),
	);

	it('has the fields that are there, as they are, and nothing else', () => {
		const ways = new Branches('some fields', 'the whole record');
		fc.assert(
			fc.property(records, (record) => {
				const short = simplified(record, simplify);
				const known = fields.filter(({ from }) => valueAt(record, from) !== undefined);
				ways.took(known.length === 0 ? 'the whole record' : 'some fields');
				if (known.length === 0) return void expect(short).toBe(record);
				const names = known.map(({ name }) => name);
				expect(Object.keys(short).filter((name) => name !== 'raw' || names.includes(name))).toEqual(names);
				for (const { name, from, isRenamed } of known) if (isRenamed) expect(short[name]).toBe(valueAt(record, from));
				for (const { from, isRenamed } of known)
					if (!isRenamed) expect(valueAt(short.raw, from)).toBe(valueAt(record, from));
				expect(Object.getPrototypeOf(short)).toBe(Object.prototype);
			}),
			{ numRuns: 100 },
		);
		ways.expectAll();
	});
});
