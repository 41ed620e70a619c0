/** Whatever a provider puts into a refusal: it becomes words, and no secret is in them. */
import fc from 'fast-check';

import { apiError } from '../../../nodes/shared/errors/apiError';
import { wordingOf } from '../../../nodes/shared/errors/wording';
import type { Effect } from '../../../nodes/shared/model/effect';
import type { Provider } from '../../../nodes/shared/model/provider';
import { answer } from '../support/http';
import { connection } from '../support/connections';
import { NODES } from '../support/nodes';
import { deepObject, json, jsonWith } from './arbitraries';
import { Branches } from './branches';
import { expectCleanPrototype } from './prototypes';

const SECRET = 'example "secret"/+1ü==';
/** As a provider may give it back, spelled out here so that redaction does not vouch for itself. */
const SPELLINGS = {
	'as it is': SECRET,
	'percent-encoded': 'example%20%22secret%22%2F%2B1%C3%BC%3D%3D',
	'form-encoded': 'example+%22secret%22%2F%2B1%C3%BC%3D%3D',
	'inside JSON': 'example \\"secret\\"/+1ü==',
	'in base64': 'ZXhhbXBsZSAic2VjcmV0Ii8rMcO8PT0=',
};
const spelling = fc.constantFrom(...(Object.keys(SPELLINGS) as Array<keyof typeof SPELLINGS>));

const PLACES = [
	'message',
	'error',
	'errors',
	'errorInfo',
	'errorCode',
	'modelState',
	'error_description',
	'status',
	'reason',
	'result',
	'result.reason',
	'data',
	'data.contacts',
	'data.unsupportedFilters',
	'contacts',
	'fdel',
	'code',
];
const status = fc.oneof(
	fc.constantFrom(200, 302, 400, 401, 403, 404, 408, 409, 412, 422, 429, 500, 503),
	fc.integer({ min: 100, max: 599 }),
);
const effect = fc.constantFrom<Effect>('reads', 'repeats', 'acts');

const clashing = fc.record({
	data: fc.array(
		fc.oneof(json, fc.record({ contactId: json, firstName: json, channels: fc.oneof(json, fc.array(json)) })),
		{ maxLength: 7 },
	),
});
const anyBody = fc.oneof({ weight: 3, arbitrary: jsonWith(PLACES) }, { weight: 1, arbitrary: clashing });

function errorOf(provider: Provider, is: Effect, code: number, body: unknown) {
	const { connection: made } = connection({ accessToken: SECRET, refreshToken: '', sessionKey: 'example-session-key' });
	const wording = wordingOf(provider, { effect: is }, { kind: 'answered', answer: answer(code, body), bearer: SECRET });
	return { wording, error: apiError({ ...made, provider }, wording, 3) };
}

const quoting = (body: unknown, secret: string): unknown =>
	JSON.parse(JSON.stringify(body ?? null), (_key, value: unknown) =>
		typeof value === 'string' ? `${value} ${secret}` : value,
	);

describe.each(NODES)('$folder', ({ provider }) => {
	it('words any answer', () => {
		fc.assert(
			fc.property(status, effect, fc.oneof(anyBody, fc.string()), (code, is, body) => {
				const { error } = errorOf(provider, is, code, body);
				expect(error.message).toContain('[item 3]');
				expect(error.description).toMatch(/\w/);
				expectCleanPrototype();
			}),
		);
	});

	it('shows no secret that an answer quotes, however it is spelled there', () => {
		const ways = new Branches(...Object.keys(SPELLINGS));
		fc.assert(
			fc.property(status, effect, fc.oneof(anyBody, fc.string()), spelling, (code, is, body, spelled) => {
				const { error } = errorOf(provider, is, code, quoting(body, SPELLINGS[spelled]));
				const texts = [error.message, error.description ?? '', error.stack ?? '', JSON.stringify(error)];
				if (texts.some((text) => text.includes('***'))) ways.took(spelled);
				for (const text of texts) for (const secret of Object.values(SPELLINGS)) expect(text).not.toContain(secret);
			}),
			{ numRuns: 500 },
		);
		ways.expectAll();
	});

	it.each([400, 409, 500])('words an answer in ten thousand layers, too (status %d)', (code) => {
		for (const body of [
			deepObject(),
			{ message: deepObject() },
			{ error: deepObject(), errors: deepObject(), data: deepObject() },
		]) {
			expect(errorOf(provider, 'acts', code, body).error.message).toContain('[item 3]');
		}
	});
});
