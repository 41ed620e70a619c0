'use strict';

const { randomUUID } = require('node:crypto');
const { beginCourse, goOn } = require('../../../sandbox/core/callCourse');
const { invalidField } = require('./refusals');
const { readCall, withoutLateRecording } = require('./lateRecordings');
const lists = require('./skippedLists');
const { recordOf } = require('./storedFiles');

/** Calls. Swagger v4, tag Calls. */

// No call has a sign of having been canceled, internal or from a widget: those three find none.
const callFilters = {
	Incoming: (call) => call.direction === 'Incoming',
	Outgoing: (call) => call.direction === 'Outgoing',
	InOutgoing: () => true,
	Connected: (call) => call.callStatus === 'Connected',
	Missed: (call) => call.callStatus === 'Missed',
	Canceled: () => false,
	Dropped: (call) => call.callStatus === 'Dropped',
	Voicemail: (call) => call.callStatus === 'VoiceMail',
	InternalOnly: () => false,
	CallbackWidget: () => false,
};

const ofExtension = (extension) => (call) =>
	!extension || [call.caller, ...call.called].some((party) => party.extension === extension);

// Several filters mean all of them; INFERRED, as is joining them by commas.
const ofKind = (callFilter) => (call) => !callFilter || callFilter.split(',').every((name) => callFilters[name](call));

const listCalls = ({ provider, query }) => {
	goOn(provider);
	const tests = [
		lists.inWindow(provider, query),
		lists.mentions(query.customFilter),
		ofExtension(query.extension),
		ofKind(query.callFilter),
	];
	const found = provider.records.calls.filter((call) => tests.every((holds) => holds(call)));
	return lists.pageOf('calls', found, query, withoutLateRecording);
};

const getCall = (context) => {
	goOn(context.provider);
	return {
		status: 200,
		body: { data: readCall(lists.recordOf('calls', 'Call not found', context)), isSuccess: true },
	};
};

const digits = (text) => text.replace(/\D/g, '');

const newCall = (provider, { from, to }, id) => ({
	id,
	caller: { name: 'Ada Novak', extension: '100', phone: from },
	called: [{ isConnected: false, isFirstConnected: false, phone: to }],
	businessNumber: from,
	dateTimeUtc: new Date(provider.now()).toISOString(),
	duration: null,
	direction: 'Outgoing',
	callStatus: null,
	callRecord: null,
});

/** A status, a duration in milliseconds and the recording are there once a call has ended. */
const end = (provider, call, { talks, outcome, began, ended }) => {
	const isConnected = talks > 0;
	Object.assign(call.called[0], { isConnected, isFirstConnected: isConnected });
	call.callStatus = outcome ?? (isConnected ? 'Connected' : 'Missed');
	call.duration = String(ended - began);
	call.callRecord = isConnected ? recordOf(call.id, provider) : null;
};

const makeCall = ({ provider, body }) => {
	const own = provider.records.phoneNumbers.some(({ number }) => digits(number) === digits(body.from));
	if (!own) throw invalidField('model.From', 'The number is not a business number of the user.');
	const call = newCall(provider, body, randomUUID());
	provider.records.calls.unshift(call);
	beginCourse(provider, body.to, { ends: (course) => end(provider, call, course) });
	return { status: 200, body: { data: call, isSuccess: true } };
};

const callFilter = { type: 'string', enum: Object.keys(callFilters), list: true };

const routes = [
	{
		method: 'GET',
		path: '/v4/api/calls',
		query: { ...lists.query, callFilter, extension: { type: 'string' } },
		handler: listCalls,
	},
	{ method: 'GET', path: '/v4/api/calls/{id}', params: { id: { format: 'guid' } }, handler: getCall },
	{
		method: 'POST',
		path: '/v4/api/calls/makecall',
		acts: true,
		model: 'model',
		handler: makeCall,
		body: {
			accepts: ['application/json', 'text/json', 'application/x-www-form-urlencoded'],
			fields: {
				from: { type: 'string', required: true, pattern: /^\+?(?:[0-9] ?){6,14}[0-9]$/ },
				to: { type: 'string', required: true, pattern: /^\+?(?:[0-9] ?){2,15}$/ },
			},
		},
	},
];

module.exports = { routes };
