'use strict';

const { base, owners, findExtension } = require('./realm');
const { paging, pageOf } = require('./history');

/** The user and the extensions. Pages: ucom4b wiki RACD 3604483 (quick start), 18645036 (extensions). */

const { page, per_page: perPage } = paging;
const types = ['phone', 'queue', 'ivr', 'fax'];

const listExtensions = (context) => {
	const { provider, query } = context;
	owners.client.find(context);
	const isNamed = (name) => !query.name || name === query.name || name.endsWith(`*${query.name}`);
	const found = provider.records.extensions.filter(
		({ type, name }) => (!query.type || type === query.type) && isNamed(name),
	);
	return { status: 200, body: pageOf(found, query) };
};

const getExtension = (context) => {
	owners.client.find(context);
	return { status: 200, body: findExtension(context) };
};

const routes = [
	{ method: 'GET', path: `${base}/user/`, handler: ({ provider }) => ({ status: 200, body: provider.records.user }) },
	{
		method: 'GET',
		path: `${owners.client.path}/extension/`,
		handler: listExtensions,
		query: { type: { type: 'string', enum: types }, name: { type: 'string' }, page, per_page: perPage },
	},
	{ method: 'GET', path: `${owners.client.path}/extension/{extension}`, handler: getExtension },
	{
		method: 'GET',
		path: `${owners.client.path}/extension_group/`,
		handler: (context) =>
			owners.client.find(context) && { status: 200, body: context.provider.records.extensionGroups },
	},
];

module.exports = { routes };
