'use strict';

const { randomUUID } = require('node:crypto');
const { beginCourse, goOn, takeOut } = require('../../../sandbox/core/callCourse');
const { refusal } = require('./refusals');
const { isoTime, json, list, needed: neededValue, number, ok, pages, pbx, text, timezone } = require('./values');

/** ipbxapi.voipex.io, calls. From the IPBX specification 1.98. */

const needed = neededValue(text);
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
	...pages(5000),
	startTime: isoTime,
	endTime: isoTime,
	timezone,
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
	goOn(provider);
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

/**
 * A row for each leg (INFERRED): the phone that rang first, and the number that was called; either may come first. `disposition` in the words of
 * Asterisk.
 */
const rowsOf = (provider, { callId, src, dst, user }, course) => {
	const { talks, began, ended, outcome = talks > 0 ? 'ANSWERED' : 'NO ANSWER' } = course;
	const [example] = provider.records.calls;
	const times = {
		calldate: new Date(began).toISOString(),
		endTime: new Date(ended).toISOString(),
		stamp: new Date(ended).toISOString(),
		duration: (ended - began) / 1000,
	};
	const row = {
		...example,
		...times,
		src,
		dst,
		phoneNumber: dst,
		billsec: talks,
		disposition: outcome,
		way: 'Out',
		userAnswered: talks > 0,
		linkedid: callId,
		uniqueid: callId,
		filename: talks > 0 ? `${times.calldate.slice(0, 10).replaceAll('-', '/')}/${callId}*444.mp3` : '',
		user: { login: user.login },
	};
	const { filename: name, calldate: at } = row;
	if (name) provider.records.recordings.push({ callId, name, src, dst, at, line: src });
	const own = { ...row, dst: src, billsec: 0, disposition: 'NO ANSWER', userAnswered: false, filename: '' };
	return [row, { ...own, uniqueid: `${callId}1`, calldate: new Date(began + (talks > 0 ? 1 : -1)).toISOString() }];
};

const placeCall = ({ provider, body, session }) => {
	refuseOrigin(body);
	const callId = `${Math.floor(provider.now() / 1000)}.${provider.arrived}`;
	const channelId = `SIP/${randomUUID().slice(0, 8)}`;
	const { currentCalls, calls } = provider.records;
	const live = {
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
	};
	currentCalls.push(live);
	beginCourse(provider, body.to, {
		answers: () => void (live.state = 'Up'),
		ends: () => takeOut(currentCalls, live),
		isLogged: (course) => void calls.push(...rowsOf(provider, live, course)),
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

const listCurrent = ({ provider, query }) => {
	goOn(provider);
	return ok(
		provider.records.currentCalls.filter(
			(call) =>
				(!query.callId || call.callId === query.callId) &&
				(!query.userId || call.user?.id === query.userId) &&
				(!query.userLogin || call.user?.login === query.userLogin),
		),
	);
};

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

const isOwn = (user) => (call) => [call.user?.id, call.user?.login].includes(user);

/** The call of a user, by default of the bearer's. That there has to be one is INFERRED. */
const callOf = ({ provider, session }, userId) => {
	const call = provider.records.currentCalls.find(isOwn(userId ?? session.email));
	if (!call) throw refusal(404, 'The user has no call');
	return call;
};

const detail = ({ provider, params }) => {
	const call = provider.records.calls.find(({ linkedid }) => linkedid === params.callId);
	if (!call) throw refusal(404, 'Call not found');
	// Names of Asterisk's event log: INFERRED.
	const events = ['CHAN_START', 'ANSWER', 'HANGUP'].map((eventtype) => ({
		eventtype,
		eventtime: eventtype === 'HANGUP' ? call.endTime : call.calldate,
		src: call.src,
		dst: eventtype === 'ANSWER' ? null : call.dst,
	}));
	return ok(events);
};

const transfer = (context) => {
	const { provider, body } = context;
	const call = callOf(context, body.userId);
	provider.records.transfers.push({ callId: call.callId, ...body });
	return ok('Call was transferred');
};

const cancelTransfer = (context) => {
	const { transfers } = context.provider.records;
	const call = callOf(context, context.body?.userId);
	const index = transfers.findIndex(({ callId, type }) => callId === call.callId && type === 'attended');
	if (index === -1) throw refusal(404, 'No transfer to cancel');
	transfers.splice(index, 1);
	return ok('Transfer was cancelled');
};

const monitor = ({ provider, query }) => {
	const call = provider.records.currentCalls.find(({ channelId }) => channelId === query.channelId);
	if (!call) throw refusal(404, 'Channel not found');
	const channelId = `SIP/${randomUUID().slice(0, 8)}`;
	provider.records.monitors.push({ ...query, channelId });
	return ok({ channelId, callId: call.callId });
};

const routes = [
	{
		method: 'POST',
		path: '/calls',
		query: pbx,
		acts: true,
		body: json(callBody),
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
		handler: ({ provider }) => ok(provider.records.missedCalls),
	},
	{ method: 'GET', path: '/calls/{callId}/detail', query: { ...pbx, timezone }, handler: detail },
	{
		method: 'PUT',
		path: '/calls/transfer',
		acts: true,
		body: json({ to: needed, type: { type: 'string', enum: ['blind', 'attended'] }, userId: text, customData: text }),
		handler: transfer,
	},
	// A body on a DELETE.
	{
		method: 'DELETE',
		path: '/calls/transfer',
		acts: true,
		body: json({ userId: text }, { optional: true }),
		handler: cancelTransfer,
	},
	{
		method: 'GET',
		path: '/calls/transfer/destinations',
		handler: ({ provider }) => ok(provider.records.destinations),
	},
	{
		method: 'PUT',
		path: '/calls/monitor',
		acts: true,
		query: { channelId: needed, userId: text, type: { type: 'string', enum: ['spy', 'whisper'] } },
		handler: monitor,
	},
];

module.exports = { routes };
