/** Find or create, and dropdowns: whatever the provider lists, a record is found, made, or the failure is clear. */
import fc from 'fast-check';

import { foundOrCreated } from '../../../nodes/shared/findOrCreate';
import { OperationFailed } from '../../../nodes/shared/operation';
import type { OperationRow, Provider } from '../../../nodes/shared/provider';
import type { Connection } from '../../../nodes/shared/connection';
import { answer } from '../support/http';
import { connection } from '../support/connections';
import { NODES } from '../support/nodes';
import { expectCleanPrototype, jsonWith } from './arbitraries';

const ROWS = NODES.flatMap(({ folder, provider }) =>
	Object.entries(provider.resources).flatMap(([resource, { operations }]) =>
		Object.entries(operations).filter(([, row]) => row.unlessFound !== undefined).map(([operation, row]) => ({ title: `${folder} ${resource} ${operation}`, provider, row }))));

const PLACES = ['data', 'data.contacts', 'contacts', 'data.phones', 'phones', 'message', 'items'];
const BODY = { phones: [{ number: '+12125550100' }], name: 'Ada', fullName: { firstName: 'Ada' } };

/** A connection whose provider gives these answers, and then the last one for ever. */
function talking(provider: Provider, answers: Array<[number, unknown]>): Connection {
	const { connection: made } = connection({ accessToken: 'example', sessionKey: 'key', issuedAt: Date.now(), n8n_expires_at: Date.now() + 3_600_000 });
	const left = [...answers];
	const httpRequestWithAuthentication = async () => {
		const [status, body] = left.length > 1 ? left.shift()! : left[0];
		return await Promise.resolve(answer(status, structuredClone(body)));
	};
	const context = { ...made.context, helpers: { httpRequestWithAuthentication } } as unknown as Connection['context'];
	return { ...made, provider, context, hosts: { api: 'https://api.example.com' } };
}

const status = fc.constantFrom(200, 200, 201, 400, 404, 409, 500);
const answers = fc.array(fc.tuple(status, jsonWith(PLACES)), { minLength: 1, maxLength: 6 }) as fc.Arbitrary<Array<[number, unknown]>>;

describe.each(ROWS)('$title', ({ provider, row }) => {
	it('finds, creates, or says why not', async () => {
		await fc.assert(fc.asyncProperty(answers, async (given) => {
			const outline = { path: row.path, pathParameters: {}, query: {}, body: structuredClone(BODY) as never };
			try {
				const records = await foundOrCreated(talking(provider, given), row as OperationRow, row.unlessFound!, outline);
				for (const record of records) expect(typeof record.isNew).toBe('boolean');
			} catch (error) {
				expect(error).toBeInstanceOf(OperationFailed);
			}
			expectCleanPrototype();
		}));
	});
});

it('there is something to look for', () => {
	expect(ROWS.length).toBeGreaterThan(0);
});
