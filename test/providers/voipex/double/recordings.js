'use strict';

const { mp3 } = require('../../../sandbox/core/examples');
const { refusal } = require('./refusals');
const { isoTime, json, list, needed, ok, pages, pbx, text, within } = require('./values');

/** ipbxapi.voipex.io, recordings and what was said in them. From the IPBX specification 1.98. */

const recordingsOf = ({ provider, params }) => {
	const { calls, missedCalls, recordings } = provider.records;
	// INFERRED: an unknown call is a 404, a known one without recordings an empty list.
	const known = [...calls.map(({ linkedid }) => linkedid), ...missedCalls.map(({ callId }) => callId)];
	if (!known.includes(params.callId)) throw refusal(404, 'Call not found');
	return recordings.filter(({ callId }) => callId === params.callId);
};

const ofCall = (context) => {
	const extensions = context.query.extensions ?? ['mp3'];
	const found = recordingsOf(context).filter(({ name }) => extensions.some((one) => name.endsWith(`.${one}`)));
	return ok(found.map(({ name, src, dst }) => ({ name, src, dst })));
};

const transcript = (context) =>
	ok(
		recordingsOf(context).map(({ name, src, dst }) => ({
			filename: name,
			src,
			dst,
			recognition: [
				{ transcript: 'Example greeting.', channel: 1 },
				{ transcript: 'Example question.', channel: 2 },
			],
		})),
	);

const listed = ({ provider, query }) => {
	const { page = 1, pageSize = 1000 } = query;
	const names = provider.records.recordings.filter(within(query, ({ at }) => at)).map(({ name }) => name);
	return ok({
		files: names.slice((page - 1) * pageSize, page * pageSize),
		currentPage: page,
		totalPages: Math.ceil(names.length / pageSize),
	});
};

const download = ({ provider, params }) => {
	const known = provider.records.recordings.some(({ name }) => name === params.filename);
	if (!known) throw refusal(404, 'Recording not found');
	// The content type of a recording is not documented; INFERRED.
	return { status: 200, headers: { 'content-type': 'audio/mpeg' }, body: mp3() };
};

/** The smallest archive there is: an end without entries. The type is INFERRED. */
const emptyZip = () => Buffer.concat([Buffer.from('PK\u0005\u0006', 'latin1'), Buffer.alloc(18)]);

const downloadZip = ({ provider, query }) => {
	const known = provider.records.recordings.some(({ callId }) => query.callId.includes(callId));
	if (!known) throw refusal(404, 'Recording not found');
	return { status: 200, headers: { 'content-type': 'application/zip' }, body: emptyZip() };
};

/** That a filter of users goes by the line in the name is the sandbox's own. */
const isMeant =
	({ fileNames = [], callIds = [], userFilter }) =>
	({ name, callId, at, line }) =>
		fileNames.includes(name) ||
		callIds.includes(callId) ||
		(userFilter !== undefined &&
			(userFilter.extensions ?? []).includes(line) &&
			within(userFilter, (moment) => moment)(at));

const batchDelete = ({ provider, body }) => {
	const { recordings } = provider.records;
	const meant = recordings.filter(isMeant(body));
	for (const one of meant) recordings.splice(recordings.indexOf(one), 1);
	const names = meant.map(({ name }) => name);
	const missing = (body.fileNames ?? []).filter((name) => !names.includes(name));
	return ok({ deleted: names, errors: missing.map((file) => ({ file, message: 'File not found' })) });
};

const several = list(text, { min: 1, max: 1000 });

const routes = [
	{
		method: 'GET',
		path: '/calls/{callId}/recordings',
		query: { ...pbx, extensions: list(text) },
		handler: ofCall,
	},
	{ method: 'GET', path: '/calls/{callId}/transcript', query: pbx, handler: transcript },
	{
		method: 'GET',
		path: '/recordings',
		query: { startTime: isoTime, endTime: isoTime, ...pages(1000), pbxId: text },
		handler: listed,
	},
	{
		method: 'GET',
		path: '/recordings/download',
		query: { callId: needed(list(text, { min: 1, max: 50 })) },
		handler: downloadZip,
	},
	// One segment: the folders in the name have to arrive as %2F.
	{
		method: 'GET',
		path: '/recordings/{filename}',
		params: { filename: { pattern: /\.(mp3|flac|wav)$/ } },
		query: { pbxId: text },
		handler: download,
	},
	{
		method: 'GET',
		path: '/recordings/{filename}/ipbx/{pbxId}',
		params: { filename: { pattern: /\.(mp3|flac|wav)$/ } },
		handler: download,
	},
	{
		method: 'POST',
		path: '/recordings/batch-delete',
		query: pbx,
		body: json({
			fileNames: several,
			callIds: several,
			userFilter: { type: 'object', fields: { extensions: list(text), startTime: isoTime, endTime: isoTime } },
		}),
		handler: batchDelete,
	},
];

module.exports = { routes };
