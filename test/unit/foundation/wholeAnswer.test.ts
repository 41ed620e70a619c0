import type { IN8nHttpFullResponse } from 'n8n-workflow';

import { outcomeOfError } from '../../../nodes/shared/transport/outcome';
import { readWhole } from '../../../credentials/foundation/wholeAnswer';
import { Readable } from '../support/readable';

const MB = 1024 * 1024;

const answerOf = (body: unknown) => ({ statusCode: 200, headers: {}, body }) as IN8nHttpFullResponse;
const bodyOf = async (body: unknown) => (await readWhole(answerOf(body), 50 * MB)).body as unknown;
const pieces = (...texts: Array<string | Buffer>) => Readable.from(texts.map((text) => Buffer.from(text)));

it.each([
	['JSON', pieces('{"id":', '"a"}'), { id: 'a' }],
	['JSON with a byte order mark', pieces('\ufeff[1]'), [1]],
	['text', pieces('Not ', 'found'), 'Not found'],
	['nothing', pieces(), ''],
	['null', pieces('null'), null],
	['a letter cut in two', pieces(Buffer.from([0x22, 0xc3]), Buffer.from([0xa9, 0x22])), 'é'],
	['a long ID', pieces('{"id":12345678901234567890}'), { id: '12345678901234567890' }],
	['what n8n has read already', { id: 1 }, { id: 1 }],
])('%s', async (_what, body, content) => {
	expect(await bodyOf(body)).toEqual(content);
});

it('more than there may be is let go of, and not asked for again', async () => {
	let given = 0;
	const endless = new Readable({
		read() {
			given += MB;
			this.push(Buffer.alloc(MB, 32));
		},
	});
	const error: unknown = await bodyOf(endless).catch((thrown: unknown) => thrown);
	expect(outcomeOfError(error)).toEqual({
		kind: 'noAnswer',
		sent: true,
		trouble: 'it sends more than 50 MB',
		gaveUp: true,
	});
	expect([endless.destroyed, given < 60 * MB]).toEqual([true, true]);
});

it('a text of n8n that is larger is told, too', async () => {
	await expect(bodyOf(' '.repeat(50 * MB + 1))).rejects.toThrow('sends more than 50 MB');
	expect(await bodyOf(' '.repeat(1_000))).toBe(' '.repeat(1_000));
});

it.each([
	['with a word', new Error('aborted')],
	['without one', undefined],
])('a connection that breaks off %s is one that did', async (_how, reason) => {
	const broken = new Readable({ read: () => undefined });
	const reading = bodyOf(broken);
	broken.push('{"id":');
	broken.destroy(reason && Object.assign(reason, { code: 'ECONNRESET' }));
	const error: unknown = await reading.catch((thrown: unknown) => thrown);
	expect(outcomeOfError(error)).toEqual({ kind: 'noAnswer', sent: true, trouble: 'the connection broke off' });
});
