/** Whatever a provider puts into a refusal: it becomes words, and no secret is in them. */
import fc from 'fast-check';

import { apiError, wordingOf } from '../../../nodes/shared/apiError';
import type { OperationRow, Provider } from '../../../nodes/shared/provider';
import { answer } from '../support/http';
import { connection } from '../support/connections';
import { NODES } from '../support/nodes';
import { deepObject, expectCleanPrototype, jsonWith } from './arbitraries';

const SECRET = 'example-secret/+1==';
const PLACES = ['message', 'error', 'errors', 'errorInfo', 'errorCode', 'modelState', 'error_description', 'status', 'reason', 'result', 'result.reason', 'data', 'data.contacts', 'data.unsupportedFilters', 'contacts', 'fdel', 'code'];
const status = fc.oneof(fc.constantFrom(200, 302, 400, 401, 403, 404, 408, 409, 412, 422, 429, 500, 503), fc.integer({ min: 100, max: 599 }));
const effect = fc.constantFrom<OperationRow['effect']>('safe', 'idempotent', 'acts');

const rowOf = (is: OperationRow['effect']): OperationRow => ({ method: 'POST', path: '/things', effect: is });

function errorOf(provider: Provider, row: OperationRow, code: number, body: unknown) {
	const { connection: made } = connection({ accessToken: SECRET, refreshToken: '', sessionKey: 'example-session-key' });
	const wording = wordingOf(provider, row, { kind: 'answered', answer: answer(code, body), bearer: SECRET });
	return { wording, error: apiError({ ...made, provider }, wording, 3) };
}

const quoting = (body: unknown): unknown => JSON.parse(JSON.stringify(body ?? null), (_key, value: unknown) => (typeof value === 'string' ? `${value}${SECRET}` : value));

describe.each(NODES)('$folder', ({ provider }) => {
	it('words any answer', () => {
		fc.assert(fc.property(status, effect, fc.oneof(jsonWith(PLACES), fc.string()), (code, is, body) => {
			const { error } = errorOf(provider, rowOf(is), code, body);
			expect(error.message).toContain('[item 3]');
			expect(error.description).toMatch(/\w/);
			expectCleanPrototype();
		}));
	});

	it('shows no secret that an answer quotes', () => {
		fc.assert(fc.property(status, effect, jsonWith(PLACES), (code, is, body) => {
			const { error } = errorOf(provider, rowOf(is), code, quoting(body));
			for (const text of [error.message, error.description ?? '', error.stack ?? '', JSON.stringify(error)]) expect(text).not.toContain(SECRET);
		}));
	});

	it.each([400, 409, 500])('words an answer in ten thousand layers, too (status %d)', (code) => {
		for (const body of [deepObject(), { message: deepObject() }, { error: deepObject(), errors: deepObject(), data: deepObject() }]) {
			expect(errorOf(provider, rowOf('acts'), code, body).error.message).toContain('[item 3]');
		}
	});
});
