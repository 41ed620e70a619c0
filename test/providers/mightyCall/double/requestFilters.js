'use strict';

const { unsupportedFilter } = require('./refusals');
const { isHidden } = require('./hiddenRequests');

/**
 * Which requests of the journal a query finds. What the values mean is INFERRED from their names where prose is
 * missing.
 */

const month = 31 * 24 * 3600 * 1000;

const sameWord = (one, other) => String(one).toLowerCase() === other.toLowerCase();

/** `All` and `Default` stand for anything. */
const isAmong = (value, wanted) =>
	wanted === undefined || wanted.split(',').some((one) => ['All', 'Default'].includes(one) || sameWord(value, one));

// The default window is not stated; the example of the counts shows a month. earliest and latest narrow it the same
// way.
const windowOf = (provider, { from, to, earliest, latest }) => ({
	from: Math.max(...[from ?? provider.now() - month, earliest ?? 0].map((time) => new Date(time).getTime())),
	to: Math.min(
		...[to ?? provider.now(), latest ?? Infinity].map((time) => (time === Infinity ? time : new Date(time).getTime())),
	),
});

const isWithin =
	({ from, to }) =>
	({ created }) =>
		Date.parse(created) >= from && Date.parse(created) <= to;

const directions = { inbound: 'inbound', outbound: 'outbound', callbacks: 'callback' };

/** A state for one direction leaves the others out; of several, each direction has its own. */
const hasDirection = (query) => {
	const asked = Object.entries(directions).filter(([name]) => query[name] !== undefined);
	return ({ origin, state }) =>
		!asked.length || asked.some(([name, wanted]) => origin === wanted && isAmong(state, query[name]));
};

const isOneOf = (list, ...values) =>
	!list ||
	list
		.toLowerCase()
		.split(',')
		.some((one) => values.some((value) => value?.toLowerCase() === one));

const agentsOf = ({ agent, users = [] }) => [agent, ...users].filter(Boolean);

const belongsTo =
	({ userId, groupId, vmBoxId }) =>
	(request) =>
		isOneOf(userId, ...agentsOf(request).map(({ id }) => id)) &&
		isOneOf(groupId, ...agentsOf(request).map((one) => one.groupId)) &&
		isOneOf(vmBoxId, request.voicemail?.assignee?.id);

/** A journal line has no email: it is that of a contact with the client's number. */
const hasEmail =
	({ records }, { email }) =>
	(request) =>
		!email ||
		records.contacts.some(
			({ channels }) =>
				channels.some(({ phone }) => phone === request.client.address) &&
				channels.some((channel) => isOneOf(email, channel.email)),
		);

const searchable = {
	Client: ({ client }) => [client.address, client.widgetName, client.latestResolvedExternalContact?.fullName],
	BusinessNumber: ({ businessNumber }) => [businessNumber?.number, businessNumber?.label],
	Comment: ({ comment }) => [comment],
	VTT: ({ voicemail }) => [voicemail?.text],
};

const hasText = ({ searchProperty, searchText }) => {
	const places = searchProperty ? [searchable[searchProperty]] : [...Object.values(searchable), ({ text }) => [text]];
	return (request) =>
		!searchText ||
		places.flatMap((place) => place(request)).some((text) => text?.toLowerCase().includes(searchText.toLowerCase()));
};

const isMarked =
	({ isRead, wfState }) =>
	({ read, wfstate }) =>
		(isRead === undefined || read === isRead) && isAmong(wfstate?.state, wfState);

const isKind =
	({ type, origin, state }) =>
	(one) =>
		isAmong(one.type, type) && isAmong(one.origin, origin) && isAmong(one.state, state);

const hasNumbers =
	({ phone, businessNumber }) =>
	(one) =>
		isOneOf(phone, one.client.address) && isOneOf(businessNumber, one.businessNumber?.number.replace('+', ''));

/** @returns {any[]} the found requests, newest first */
function findRequests(provider, query) {
	if (query.isRead !== undefined && query.inbound !== 'VoiceMail')
		throw unsupportedFilter(['isRead'], 'isRead needs inbound=VoiceMail');
	const tests = [
		(one) => !isHidden(one),
		isWithin(windowOf(provider, query)),
		hasDirection(query),
		belongsTo(query),
		hasEmail(provider, query),
		hasText(query),
		isMarked(query),
		isKind(query),
		hasNumbers(query),
	];
	const found = provider.records.requests.filter((one) => tests.every((holds) => holds(one)));
	return found.sort((a, b) => Date.parse(b.created) - Date.parse(a.created));
}

module.exports = { findRequests, windowOf };
