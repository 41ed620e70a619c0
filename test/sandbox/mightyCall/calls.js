'use strict';

const { randomUUID } = require('node:crypto');
const { wav } = require('../core/examples');
const { Refusal } = require('../core/refusal');
const { invalidField, notFound } = require('./refusals');

/** Calls and voicemails: pageSize and skip, answered with data.total. Swagger v4, tags Calls and Voicemails. */

const day = 24 * 3600 * 1000;

const page = {
	pageSize: { type: 'integer', min: 1, max: 2147483647 },
	skip: { type: 'integer', min: 0, max: 2147483647 },
	// The page prints yyyy-MM-ddTHH:mm:ss; clients also send a Z. Anything longer is refused.
	startUtc: { type: 'string', format: 'isoSeconds' },
	endUtc: { type: 'string', format: 'isoSeconds' },
	customFilter: { type: 'string' },
};

const callFilters = {
	Incoming: (call) => call.direction === 'Incoming', Outgoing: (call) => call.direction === 'Outgoing', InOutgoing: () => true,
	Connected: (call) => call.callStatus === 'Connected', Missed: (call) => call.callStatus === 'Missed',
	Canceled: () => false, Dropped: (call) => call.callStatus === 'Dropped', Voicemail: (call) => call.callStatus === 'VoiceMail',
	InternalOnly: () => false, CallbackWidget: () => false,
};

const voicemailFilters = ['None', 'Read', 'UnRead', 'ReadAndUnRead', 'CallerName', 'CallerAddress', 'CalledName', 'CalledAddress', 'StartTime', 'StartDate', 'Duration', 'TextFields'];

const utc = (text, otherwise) => (text ? Date.parse(text.endsWith('Z') ? text : `${text}Z`) : otherwise);

const inWindow = (provider, { startUtc, endUtc }) => {
	const from = utc(startUtc, provider.now() - day);
	const to = utc(endUtc, provider.now());
	return (record) => Date.parse(record.dateTimeUtc) >= from && Date.parse(record.dateTimeUtc) <= to;
};

const mentions = (text) => (record) => !text || JSON.stringify(record).toLowerCase().includes(text.toLowerCase());

const ofExtension = (extension) => (call) => !extension || [call.caller, ...call.called].some((party) => party.extension === extension);

// Several filters mean all of them; INFERRED, as is joining them by commas.
const ofKind = (callFilter) => (call) => !callFilter || callFilter.split(',').every((name) => callFilters[name](call));

const pageOf = (name, found, { pageSize = 10, skip = 0 }) => ({
	status: 200,
	body: { data: { [name]: found.slice(skip, skip + pageSize), total: found.length }, isSuccess: true },
});

const listCalls = ({ provider, query }) => {
	const tests = [inWindow(provider, query), mentions(query.customFilter), ofExtension(query.extension), ofKind(query.callFilter)];
	return pageOf('calls', provider.records.calls.filter((call) => tests.every((holds) => holds(call))), query);
};

const listVoicemails = ({ provider, query }) => {
	const status = { Read: 'Read', UnRead: 'UnRead' }[query.voicemailFilter];
	const tests = [inWindow(provider, query), mentions(query.customFilter), (one) => !status || one.voicemailStatus === status];
	return pageOf('voicemails', provider.records.voicemails.filter((one) => tests.every((holds) => holds(one))), query);
};

const getFrom = (list, missing) => ({ provider, params }) => {
	const record = provider.records[list].find(({ id }) => id === params.id);
	if (!record) throw notFound(missing);
	return { status: 200, body: { data: record, isSuccess: true } };
};

const digits = (text) => text.replace(/\D/g, '');

const newCall = (provider, { from, to }, id) => ({
	id, caller: { name: 'Ada Novak', extension: '100', phone: from },
	called: [{ isConnected: false, isFirstConnected: false, phone: to }],
	businessNumber: from, dateTimeUtc: new Date(provider.now()).toISOString(), duration: null, direction: 'Outgoing', callStatus: null, callRecord: null,
});

const makeCall = ({ provider, body }) => {
	const own = provider.records.phoneNumbers.some(({ number }) => digits(number) === digits(body.from));
	if (!own) throw invalidField('model.From', 'The number is not a business number of the user.');
	const call = newCall(provider, body, randomUUID());
	provider.records.calls.unshift(call);
	return { status: 200, body: { data: call, isSuccess: true } };
};

/** Audio needs no bearer, only the token in its own address; how a wrong token is answered is INFERRED. */
const playRecord = ({ provider, request, query }) => {
	const address = `${provider.url}${request.path}?token=${query.token}`;
	const records = [...provider.records.calls, ...provider.records.voicemails];
	const known = records.some(({ callRecord, voicemailRecord }) => (callRecord ?? voicemailRecord)?.uri === address);
	if (!known) throw new Refusal(403, { message: 'Forbidden' });
	return { status: 200, headers: { 'content-type': 'audio/wav' }, body: wav() };
};

const callFilter = { type: 'string', enum: Object.keys(callFilters), list: true };
const guidParam = { id: { format: 'guid' } };

const routes = [
	{ method: 'GET', path: '/v4/api/calls', query: { ...page, callFilter, extension: { type: 'string' } }, handler: listCalls },
	{ method: 'GET', path: '/v4/api/calls/{id}', params: guidParam, handler: getFrom('calls', 'Call not found') },
	{
		method: 'POST', path: '/v4/api/calls/makecall', acts: true, model: 'model', handler: makeCall,
		body: {
			accepts: ['application/json', 'text/json', 'application/x-www-form-urlencoded'],
			fields: {
				from: { type: 'string', required: true, pattern: /^\+?(?:[0-9] ?){6,14}[0-9]$/ },
				to: { type: 'string', required: true, pattern: /^\+?(?:[0-9] ?){2,15}$/ },
			},
		},
	},
	{ method: 'GET', path: '/v4/api/voicemails', query: { ...page, voicemailFilter: { type: 'string', enum: voicemailFilters, list: true } }, handler: listVoicemails },
	{ method: 'GET', path: '/v4/api/voicemails/{id}', params: guidParam, handler: getFrom('voicemails', 'Voicemail not found') },
	{ method: 'GET', path: '/v4/records/{file}', auth: false, query: { token: { type: 'string', required: true } }, handler: playRecord },
];

module.exports = { routes };
