/** The search for secrets finds them in each spelling, and nothing where there is none. */
const { createEvidence } = require('../n8n/evidence');
const { secretsIn } = require('./spelling');

const SECRET = 'example secret+/=&"\'%41<ü>???';

const base64 = (before) => Buffer.from(`${'x'.repeat(before)}${SECRET}:behind`).toString('base64');
const base64url = (before) => Buffer.from(`${'x'.repeat(before)}${SECRET}:behind`).toString('base64url');

const rows = [
	['as it is', SECRET],
	['URI-encoded', encodeURIComponent(SECRET)],
	['in a form', new URLSearchParams({ password: SECRET }).toString()],
	['in JSON', JSON.stringify({ password: SECRET })],
	['alone in base64', Buffer.from(SECRET).toString('base64')],
	['alone in base64url', Buffer.from(SECRET).toString('base64url')],
	...[0, 1, 2, 3, 4].flatMap((before) => [
		[`in base64 behind ${before} bytes`, base64(before)],
		[`in base64url behind ${before} bytes`, base64url(before)],
	]),
];

test.each(rows)('%s', (_how, text) => {
	expect(secretsIn({ deep: [`before ${text} behind`] }, [SECRET])).toEqual([SECRET]);
	const evidence = createEvidence();
	evidence.note(SECRET, 'the secret');
	expect(evidence.leaksIn(`before ${text} behind`)).toEqual(['the secret']);
});

test('nothing where there is none, however short the secret', () => {
	expect(secretsIn({ text: 'ordinary words, exam1ple' }, [SECRET, 'abc', '??'])).toEqual([]);
});
