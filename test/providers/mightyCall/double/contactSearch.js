'use strict';

/** Finding contacts, and a page of those found: page and pageSize, answered with pages, records and currentPage. */

const values = (contact, name) => contact.channels.map((channel) => channel[name]).filter(Boolean);

/** The parts of a contact each search word is looked for in. */
const searchable = {
	name: (one) => [one.firstName, one.lastName, one.patronymic],
	phone: (one) => values(one, 'phone'),
	email: (one) => values(one, 'email'),
	label: (one) => one.channels.flatMap(({ labels }) => labels ?? []),
	tag: (one) => one.tags ?? [],
	comment: (one) => [one.comment],
	all: (one) => [JSON.stringify(one)],
};

// Every repeated word must be found: name=a&name=b is both.
const matches = (query) => (contact) =>
	Object.entries(searchable).every(([name, partsOf]) =>
		(query[name] ?? []).every((word) =>
			partsOf(contact).some((part) => part?.toLowerCase().includes(word.toLowerCase())),
		),
	);

// A deleted contact stays visible to updatedSince, marked as deleted.
const isListed =
	({ updatedSince }) =>
	(contact) =>
		updatedSince ? Date.parse(contact.updated) > Date.parse(updatedSince) : contact.state !== 'deleted';

// INFERRED: automatic contacts are left out unless asked for.
const isMade =
	({ includeAuto = false }) =>
	({ isAutomatic }) =>
		includeAuto || !isAutomatic;

// What an agent has to do with a contact is INFERRED: it stands for the agent, or the agent spoke with it last.
const isOfAgent =
	({ agentId }) =>
	({ userGuid, actualInteraction }) =>
		!agentId || userGuid === agentId || Boolean(actualInteraction?.connectedUserIds?.includes(agentId));

const pageOfContacts = ({ provider, query }) => {
	const { page = 1, pageSize = 100 } = query;
	const tests = [isListed(query), isMade(query), isOfAgent(query), matches(query)];
	const found = provider.records.contacts.filter((one) => tests.every((holds) => holds(one)));
	const contacts = found.slice((page - 1) * pageSize, page * pageSize);
	return {
		contacts,
		pages: Math.ceil(found.length / pageSize),
		records: found.length,
		currentPage: found.length ? page : null,
	};
};

module.exports = { pageOfContacts, values };
