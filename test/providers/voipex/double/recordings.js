'use strict';

const { mp3 } = require('../../../sandbox/core/examples');
const { refusal } = require('./refusals');

/** ipbxapi.voipex.io, recordings and users. From the IPBX specification 1.98. */

const text = { type: 'string' };
const number = { type: 'number' };
const isoTime = { type: 'string', format: 'isoZoned' };

const ofCall = ({ provider, params, query }) => {
	const known = provider.records.calls.some(({ linkedid }) => linkedid === params.callId);
	// INFERRED: an unknown call is a 404, a known one without recordings an empty list.
	if (!known) throw refusal(404, 'Call not found');
	const extensions = query.extensions ?? ['mp3'];
	const found = provider.records.recordings.filter(
		({ callId, name }) => callId === params.callId && extensions.some((one) => name.endsWith(`.${one}`)),
	);
	return { status: 200, body: found.map(({ name, src, dst }) => ({ name, src, dst })) };
};

const list = ({ provider, query }) => {
	const { page = 1, pageSize = 1000 } = query;
	const names = provider.records.recordings.map(({ name }) => name);
	return {
		status: 200,
		body: {
			files: names.slice((page - 1) * pageSize, page * pageSize),
			currentPage: page,
			totalPages: Math.ceil(names.length / pageSize),
		},
	};
};

const download = ({ provider, params }) => {
	const known = provider.records.recordings.some(({ name }) => name === params.filename);
	if (!known) throw refusal(404, 'Recording not found');
	// The content type of a recording is not documented; INFERRED.
	return { status: 200, headers: { 'content-type': 'audio/mpeg' }, body: mp3() };
};

const listUsers = ({ provider, query }) => ({
	status: 200,
	body: provider.records.users.filter(
		({ exten, login }) =>
			(query.exten === undefined || exten === query.exten) && (query.login === undefined || login === query.login),
	),
});

const getUser = ({ provider, params }) => {
	const user = provider.records.users.find(({ id }) => id === params.userId);
	if (!user) throw refusal(404, 'User not found');
	return { status: 200, body: user };
};

const routes = [
	{
		method: 'GET',
		path: '/calls/{callId}/recordings',
		handler: ofCall,
		query: { pbxId: number, extensions: { type: 'array', repeats: true, items: text } },
	},
	{
		method: 'GET',
		path: '/recordings',
		handler: list,
		query: {
			startTime: isoTime,
			endTime: isoTime,
			page: { type: 'integer', min: 1 },
			pageSize: { type: 'integer', min: 1, max: 1000 },
			pbxId: text,
		},
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
		path: '/pbx/users',
		query: { pbxId: number, exten: number, login: text, callcenter: { type: 'boolean' } },
		handler: listUsers,
	},
	{
		method: 'GET',
		path: '/pbx/users/{userId}',
		params: { userId: { format: 'guid' } },
		query: { pbxId: number },
		handler: getUser,
	},
];

module.exports = { routes };
