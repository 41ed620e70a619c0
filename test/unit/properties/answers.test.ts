/** Whatever a provider answers: records come out of it, or a clear error. */
import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import { AnswerError, recordsOf, simplified } from '../../../nodes/shared/answer';
import { removeSignatures } from '../../../nodes/shared/signedLinks';
import { answer } from '../support/http';
import { NODES } from '../support/nodes';
import { deepList, deepObject, expectCleanPrototype, jsonWith, thrownBy, TOO_DEEP } from './arbitraries';

const ROWS = NODES.flatMap(({ folder, provider }) =>
	Object.entries(provider.resources).flatMap(([resource, { operations }]) =>
		Object.entries(operations)
			.filter(([, { result }]) => result !== 'binary')
			.map(([operation, row]) => ({ title: `${folder} ${resource} ${operation}`, provider, row })),
	),
);

describe.each(ROWS)('$title', ({ provider, row }) => {
	const from = Object.values(row.simplify ?? {}).map((field) => (typeof field === 'string' ? field : field.from));
	const places = [...(row.unwrap ?? []), ...Object.keys(row.kinds ?? {}), row.paging?.totalRecordsAt, row.paging?.totalPagesAt].filter((place): place is string => place !== undefined);
	const body = jsonWith(['message', ...places, ...from]);

	/** Nothing but an AnswerError may come in place of records. */
	const read = (given: unknown): unknown[] => {
		let records: IDataObject[] = [];
		const error = thrownBy(() => {
			records = recordsOf(row, answer(200, given));
			removeSignatures(records, provider.signedLinks ?? []);
			if (row.simplify) records = records.map((record) => simplified(record, row.simplify!));
		});
		if (error !== undefined) expect(error).toBeInstanceOf(AnswerError);
		return error === undefined ? records : [];
	};

	it('gives records or says why not', () => {
		fc.assert(fc.property(fc.oneof(body, fc.string()), (given) => {
			for (const record of read(given)) expect([typeof record, record === null, Array.isArray(record)]).toEqual(['object', false, false]);
			expectCleanPrototype();
		}), { numRuns: 60 });
	});

	it('reads each record alone, whatever it holds', () => {
		fc.assert(fc.property(jsonWith(from.length > 0 ? from : ['id']), (given) => {
			if (typeof given !== 'object' || given === null || Array.isArray(given) || !row.simplify) return;
			expect(Object.getPrototypeOf(simplified(given as never, row.simplify))).toBe(Object.prototype);
		}), { numRuns: 60 });
	});

	it.each([['lists', deepList], ['objects', deepObject]])(`may hold %s in ${TOO_DEEP} layers`, (_kind, deep) => {
		expect(() => read(deep())).not.toThrow();
		for (const place of places) if (!place.includes('.')) expect(() => read({ [place]: deep() })).not.toThrow();
	});
});
