import { removeSignatures } from '../../../nodes/shared/response/signedLinks';

const signed = 'https://example.com/sound.wav?token=example-record-1';
const bare = 'https://example.com/sound.wav';

it('what goes round in a circle is gone through once', () => {
	const record: Record<string, unknown> = { link: signed };
	record.self = record;
	record.list = [record, { link: signed, back: record }];
	removeSignatures(record, ['link']);
	expect([record.link, (record.list as Array<{ link: string }>)[1].link]).toEqual([bare, bare]);
});

it.each([
	['stream', { pipe: () => undefined }],
	['buffer', Buffer.from('RIFF')],
])('a %s is no data, and nothing in it is read', (_what, foreign) => {
	const body = Object.assign(foreign, { link: signed });
	removeSignatures(body, ['link']);
	removeSignatures({ inner: body }, ['link']);
	expect(body.link).toBe(signed);
});
