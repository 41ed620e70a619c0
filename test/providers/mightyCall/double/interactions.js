'use strict';

const { codedRefusal } = require('./refusals');
const fields = require('./contactFields');

/**
 * Recent contacts of the Call Center, each with what last happened: pageNumber and pageSize between earliest and
 * latest, no total. Swagger v4, tag ContactCenter. First page, default size, order and tabs are INFERRED.
 */

const isColleague = ({ userGuid }) => Boolean(userGuid);
const isClient = (contact) => !isColleague(contact);

const tabs = {
	Recent: isClient,
	Clients: isClient,
	Internal: isColleague,
	Colleagues: isColleague,
	RecentWithInternal: () => true,
};

const timeOf = ({ actualInteraction }) => Date.parse(actualInteraction.timestamp);

const isBetween =
	({ earliest, latest }) =>
	(contact) =>
		(!earliest || timeOf(contact) >= Date.parse(earliest)) && (!latest || timeOf(contact) <= Date.parse(latest));

/** The times at both ends of a page; which of the two names is which end is INFERRED. */
const edges = (contacts) =>
	contacts.length
		? { before: contacts.at(-1).actualInteraction.timestamp, after: contacts[0].actualInteraction.timestamp }
		: {};

const list = ({ provider, query }) => {
	const { tab = 'RecentWithInternal', pageNumber = 1, pageSize = 100 } = query;
	const found = provider.records.interactions
		.filter(tabs[tab])
		.filter(isBetween(query))
		.sort((a, b) => timeOf(b) - timeOf(a));
	const contacts = found.slice((pageNumber - 1) * pageSize, pageNumber * pageSize);
	return { status: 200, body: { data: { status: 'Success', contacts, ...edges(contacts), pageSize, pageNumber } } };
};

const removeColleague = ({ provider, params }) => {
	const { interactions } = provider.records;
	const index = interactions.findIndex(({ userGuid }) => userGuid === params.userGuid);
	// The schema lists no 404 here.
	if (index === -1)
		throw codedRefusal(400, 'ContactIsNotFound', 'Contact is not found', { notFoundIds: [params.userGuid] });
	interactions.splice(index, 1);
	return { status: 200, body: { message: 'Deleted' } };
};

const readMessage = ({ provider, params }) => {
	const { interactions, contacts } = provider.records;
	const isWanted = ({ contactId, state }) => contactId === params.contactId && state !== 'deleted';
	const found = interactions.find(isWanted);
	if (!found && !contacts.some(isWanted))
		throw codedRefusal(404, 'ContactIsNotFound', 'Contact is not found', { notFoundIds: [params.contactId] });
	if (found) found.actualInteraction.read = true;
	return { status: 200, body: { message: 'Updated' } };
};

const time = { type: 'string', format: 'isoZoned' };
const count = { type: 'integer', min: 1 };

const routes = [
	{
		method: 'GET',
		path: '/v4/api/contactcenter/interactions',
		handler: list,
		query: {
			tab: { type: 'string', enum: Object.keys(tabs) },
			latest: time,
			earliest: time,
			pageSize: count,
			pageNumber: count,
		},
	},
	{
		method: 'DELETE',
		path: '/v4/api/contactCenter/contacts/internal/{userGuid}',
		params: { userGuid: { format: 'guid' } },
		handler: removeColleague,
	},
	{
		method: 'POST',
		path: '/v4/api/contactCenter/contacts/{contactId}/readMessage',
		params: { contactId: fields.contactId },
		handler: readMessage,
	},
].map((route) => ({ family: 'contacts', ...route }));

module.exports = { routes };
