'use strict';

const { randomUUID } = require('node:crypto');
const { refusal } = require('./refusals');

/** ipbxapi.voipex.io, calls. From the IPBX specification 1.98. */

const text = { type: 'string' };
const number = { type: 'number' };
const needed = { type: 'string', required: true };
/** Repeated or JSON-encoded: the specification says the one, the operator's own script sends the other. */
const list = (items) => ({ type: 'array', repeats: true, items });
const isoTime = { type: 'string', format: 'isoZoned' };
// `equal` is the only value of a *Filter that is known.
const match = { type: 'string', enum: ['equal'] };

const compared = ['linkedid', 'src', 'dst', 'line', 'trunk', 'phoneNumber'];

const listQuery = {
	...Object.fromEntries(compared.map((name) => [name, text])),
	srcFilter: match,
	dstFilter: match,
	lineFilter: match,
	trunkFilter: match,
	phoneNumberFilter: match,
	categories: list({ type: 'array', items: number }),
	teams: list(number),
	extensions: list(text),
	metadata: { type: 'boolean' },
	disposition: text,
	way: { type: 'string', enum: ['Loc', 'In', 'Out'] },
	page: { type: 'integer', min: 1 },
	pageSize: { type: 'integer', min: 1, max: 5000 },
	startTime: isoTime,
	endTime: isoTime,
	timezone: { type: 'string', format: 'timeZone' },
	sortColumn: text,
	sortDirection: { type: 'string', enum: ['asc', 'desc'] },
};

const isWanted = (query) => (call) =>
	compared.every((name) => query[name] === undefined || String(call[name]) === query[name]) &&
	['disposition', 'way'].every((name) => query[name] === undefined || call[name] === query[name]) &&
	(!query.extensions || query.extensions.includes(call.line)) &&
	(!query.startTime || Date.parse(call.calldate) >= Date.parse(query.startTime)) &&
	(!query.endTime || Date.parse(call.calldate) <= Date.parse(query.endTime));

// INFERRED: sorted by calldate when no column is named.
const sorted = (calls, { sortColumn = 'calldate', sortDirection = 'asc' }) => {
	const sign = sortDirection === 'desc' ? -1 : 1;
	return [...calls].sort(
		(a, b) => sign * String(a[sortColumn]).localeCompare(String(b[sortColumn]), 'en', { numeric: true }),
	);
};

const linkTo = ({ provider, request }, rel, page) => {
	const query = new URLSearchParams(request.query);
	query.set('page', page);
	return { rel, href: `${provider.ipbxUrl}/calls?${query}`, method: 'GET' };
};

const listCalls = (context) => {
	const { provider, query } = context;
	const { page = 1, pageSize = 100 } = query;
	const found = sorted(provider.records.calls.filter(isWanted(query)), query);
	const totalPages = Math.ceil(found.length / pageSize);
	const links = page < totalPages ? [linkTo(context, 'next', page + 1), linkTo(context, 'last', totalPages)] : [];
	const items = found.slice((page - 1) * pageSize, page * pageSize);
	return { status: 200, body: { items, links, currentPage: page, totalPages, totalResults: found.length } };
};

const refuseOrigin = ({ fromUser, fromApplication }) => {
	// INFERRED: neither or both is undocumented; a call from nowhere or from two places is refused here.
	if (Boolean(fromUser) === Boolean(fromApplication))
		throw refusal(400, 'exactly one of fromUser and fromApplication is expected');
};

const placeCall = ({ provider, body, session }) => {
	refuseOrigin(body);
	const callId = `${Math.floor(provider.now() / 1000)}.${provider.arrived}`;
	const channelId = `SIP/${randomUUID().slice(0, 8)}`;
	provider.records.currentCalls.push({
		callId,
		src: body.fromUser?.identityValue ?? String(body.fromApplication.extenId),
		dst: body.to,
		channelId,
		channel: channelId,
		duration: 0,
		user: { id: session.email, login: session.email },
		direction: 'Out',
		state: 'Dialing',
		creationTime: new Date(provider.now()).toISOString(),
	});
	return { status: 200, body: { callId, channelId } };
};

/** Bare text: the specification types several write operations as a string. That it is not JSON-quoted is INFERRED. */
const hangUp = ({ provider, query, session }) => {
	const { currentCalls } = provider.records;
	const user = query.userId ?? session.email;
	const isMeant =
		query.channelId || query.callId
			? (call) => call.channelId === query.channelId || call.callId === query.callId
			: (call) => [call.user?.id, call.user?.login].includes(user);
	const index = currentCalls.findIndex(isMeant);
	if (index === -1) throw refusal(404, 'Call not found');
	currentCalls.splice(index, 1);
	return { status: 200, body: 'Call was hung up' };
};

const listCurrent = ({ provider, query }) => ({
	status: 200,
	body: provider.records.currentCalls.filter(
		(call) =>
			(!query.callId || call.callId === query.callId) &&
			(!query.userId || call.user?.id === query.userId) &&
			(!query.userLogin || call.user?.login === query.userLogin),
	),
});

const callBody = {
	to: needed,
	callerId: text,
	callerIdName: text,
	fromUser: {
		type: 'object',
		fields: { identityType: { ...needed, enum: ['login', 'line'] }, identityValue: needed, outgoingQueue: text },
	},
	fromApplication: {
		type: 'object',
		fields: { extenId: { type: 'number', required: true }, outRouteId: { type: 'number', required: true } },
	},
};

const pbx = { pbxId: number };

const routes = [
	{
		method: 'POST',
		path: '/calls',
		query: pbx,
		acts: true,
		body: { accepts: ['application/json'], fields: callBody },
		handler: placeCall,
	},
	{ method: 'GET', path: '/calls', query: listQuery, handler: listCalls },
	{ method: 'DELETE', path: '/calls', query: { channelId: text, callId: text, userId: text }, handler: hangUp },
	{
		method: 'GET',
		path: '/calls/current',
		query: { ...pbx, userId: text, userLogin: text, callId: text },
		handler: listCurrent,
	},
	{
		method: 'GET',
		path: '/calls/missed',
		handler: ({ provider }) => ({ status: 200, body: provider.records.missedCalls }),
	},
];

module.exports = { routes };
