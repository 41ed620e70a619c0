'use strict';

const lists = require('./skippedLists');

/** Voicemails. Swagger v4, tag Voicemails. */

const status =
	(wanted) =>
	({ voicemailStatus }) =>
		voicemailStatus === wanted;

/** The filters that choose by status; the others say where customFilter is looked for. */
const statusFilters = { Read: status('Read'), UnRead: status('UnRead'), ReadAndUnRead: () => true, None: () => true };

// Which field each name means is INFERRED from the name. CallerName and CalledName have no field of their own here.
const searched = {
	CallerName: ['from'],
	CallerAddress: ['from'],
	CalledName: ['assignedTo'],
	CalledAddress: ['to'],
	StartTime: ['dateTimeUtc'],
	StartDate: ['dateTimeUtc'],
	Duration: ['duration'],
	TextFields: ['from', 'to', 'assignedTo'],
};

const namesOf = ({ voicemailFilter }) => voicemailFilter?.split(',') ?? [];

const hasStatus = (query) => (voicemail) => namesOf(query).every((name) => statusFilters[name]?.(voicemail) ?? true);

/** Free text in the fields the filters name; in all of them if they name none. */
const hasText = (query) => {
	const fields = namesOf(query).flatMap((name) => searched[name] ?? []);
	if (!fields.length) return lists.mentions(query.customFilter);
	return (voicemail) => lists.mentions(query.customFilter)(fields.map((field) => voicemail[field]));
};

const listVoicemails = ({ provider, query }) => {
	const tests = [lists.inWindow(provider, query), hasStatus(query), hasText(query)];
	return lists.pageOf(
		'voicemails',
		provider.records.voicemails.filter((one) => tests.every((holds) => holds(one))),
		query,
	);
};

const getVoicemail = (context) => ({
	status: 200,
	body: { data: lists.recordOf('voicemails', 'Voicemail not found', context), isSuccess: true },
});

const voicemailFilter = { type: 'string', enum: [...Object.keys(statusFilters), ...Object.keys(searched)], list: true };

const routes = [
	{ method: 'GET', path: '/v4/api/voicemails', query: { ...lists.query, voicemailFilter }, handler: listVoicemails },
	{ method: 'GET', path: '/v4/api/voicemails/{id}', params: { id: { format: 'guid' } }, handler: getVoicemail },
];

module.exports = { routes };
