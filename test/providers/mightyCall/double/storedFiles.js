'use strict';

const { extname } = require('node:path');
const { Readable } = require('node:stream');
const { wav } = require('../../../sandbox/core/examples');
const { Refusal } = require('../../../sandbox/core/refusal');

/**
 * What the links of calls, voicemails, journal and messages point to. They need no bearer, only the token in their own
 * query. The path is INFERRED, as is the answer to a wrong token; wav and token are from the examples of calls.
 */

/** The smallest picture there is, for attachments. */
const picture = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64',
);

const mediaTypes = { '.wav': 'audio/wav', '.png': 'image/png' };

/** @returns {string} the address of a stored file, known to the double as long as a record shows it */
const linkOf = (provider, fileName) =>
	`${provider.url}/v4/records/${fileName}?token=example-record-${fileName.slice(0, 8)}`;

const recordOf = (id, provider) => ({ fileName: `${id}.wav`, uri: linkOf(provider, `${id}.wav`) });

const shownIn = {
	calls: ({ callRecord }) => [callRecord?.uri],
	voicemails: ({ voicemailRecord }) => [voicemailRecord?.uri],
	requests: ({ recording, voicemail, attachments }) => [
		recording?.link,
		voicemail?.recording?.link,
		...(attachments ?? []).map(({ link }) => link),
	],
	messages: ({ attachments }) => (attachments ?? []).map(({ link }) => link),
};

const isShown = ({ records }, address) =>
	Object.entries(shownIn).some(([list, linksOf]) => records[list].some((record) => linksOf(record).includes(address)));

/** A WAV file of any size without holding it: a header that tells the truth, then silence piece by piece. */
function* longWav(bytes) {
	const header = Buffer.from(wav().subarray(0, 44));
	header.writeUInt32LE(Math.max(bytes - 8, 0), 4);
	header.writeUInt32LE(Math.max(bytes - 44, 0), 40);
	yield header.subarray(0, bytes);
	const piece = Buffer.alloc(65536);
	for (let left = bytes - 44; left > 0; left -= piece.length) yield piece.subarray(0, left);
}

const streamed = (bytes) => ({
	body: Readable.from(longWav(bytes), { objectMode: false }),
	headers: { 'content-length': String(bytes) },
});

const contentOf = (file, { recordingBytes }) => {
	if (extname(file) === '.png') return { body: picture };
	return recordingBytes === undefined ? { body: wav() } : streamed(recordingBytes);
};

const serve = ({ provider, request, params, query }) => {
	if (!isShown(provider, `${provider.url}${request.path}?token=${query.token}`))
		throw new Refusal(403, { message: 'Forbidden' });
	const { body, headers } = contentOf(params.file, provider.settings);
	const named = {
		'content-type': mediaTypes[extname(params.file)],
		'content-disposition': `attachment; filename="${params.file}"`,
	};
	return { status: 200, headers: { ...named, ...headers }, body };
};

const routes = [
	{
		method: 'GET',
		path: '/v4/records/{file}',
		auth: false,
		query: { token: { type: 'string', required: true } },
		handler: serve,
	},
];

module.exports = { routes, linkOf, recordOf, picture };
