'use strict';

const { refusal } = require('./refusals');

/** Who a path is about. Page: ucom4b wiki RACD 14090265 (path rules). The user of the double is a client user. */

const client = ({ provider, params }) => {
	const { client_id: own } = provider.records.user;
	// @me is good only where the realm is the user's own kind.
	if (![String(own), '@me'].includes(params.client)) throw refusal(404, 'Client not found', 'client_not_found');
	return { matches: () => true };
};

/** By number, by name (@101), or by prefix and name (@1844*101). */
const findExtension = ({ provider, params }) => {
	const asked = params.extension;
	if (asked === '@me') throw refusal(403, 'Access denied', 'access_denied');
	const found = provider.records.extensions.find(
		({ id, name }) => String(id) === asked || `@${name}` === asked || `@${name.split('*')[1]}` === asked,
	);
	if (!found) throw refusal(404, 'Extension not found');
	return found;
};

const extension = (context) => {
	const { id } = findExtension(context);
	return { matches: (record) => record.extension_id === id };
};

const group = ({ provider, params }) => {
	const found = provider.records.extensionGroups.find(({ id }) => String(id) === params.group);
	if (!found) throw refusal(404, 'Not found');
	const members = provider.records.extensions.filter((one) => one.extension_group_id === found.id).map(({ id }) => id);
	return { matches: (record) => members.includes(record.extension_id) };
};

const base = '/api/ver1.0';

/** The three owners a resource can hang under, with the path each has. */
const owners = {
	client: { path: `${base}/client/{client}`, find: client },
	extension: { path: `${base}/extension/{extension}`, find: extension },
	group: { path: `${base}/extension_group/{group}`, find: group },
};

module.exports = { base, owners, findExtension };
