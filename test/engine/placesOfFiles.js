/** Answers that come with a good status in place of a file and hold none: what the double is told to give. */
const sound = { 'content-type': 'audio/wav' };

/** There may be a file a moment later. */
const notYet = [
	['202 with words', { status: 202, body: { status: 'processing' } }],
	['202 with a sound', { status: 202, headers: sound, body: 'RIFF' }],
	['204', { status: 204, body: '' }],
	['no bytes', { status: 200, headers: sound, body: '' }],
	[
		'no bytes, without saying so',
		{ status: 200, headers: sound, body: { pipe: (/** @type {any} */ res) => res.end(), destroy() {} } },
	],
];

const page = { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: '<html>Log in</html>' };

module.exports = { notYet, page };
