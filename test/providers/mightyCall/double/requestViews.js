'use strict';

/** How much of a request is shown: users, contacts and CRM contacts only where the query asks for them. */

const contactsOf = ({ records }, address) =>
	records.contacts.filter(
		({ state, channels }) => state !== 'deleted' && channels.some(({ phone }) => phone === address),
	);

const clientView = (provider, client, { resolveContacts, showExternalContacts }) => {
	const { resolvedExternalContacts, latestResolvedExternalContact, ...plain } = client;
	return {
		...plain,
		...(resolveContacts && { resolvedContacts: contactsOf(provider, client.address) }),
		...(showExternalContacts &&
			resolvedExternalContacts && { resolvedExternalContacts, latestResolvedExternalContact }),
	};
};

// showUsers is true by default for one request; for lists no default is stated, false is INFERRED.
const requestView = (provider, request, query) => {
	const { users, client, ...rest } = request;
	return { ...rest, client: clientView(provider, client, query), ...(query.showUsers && { users }) };
};

module.exports = { requestView };
