'use strict';

const { codedRefusal } = require('./refusals');

/**
 * The block list and the VIP list. Swagger v4, tag Journal. How many places there are is INFERRED:
 * settings.callersListPlaces.
 */

const freePlaces = ({ records, settings }, list) => settings.callersListPlaces - records[list].length;

const places =
	(list) =>
	({ provider }) => ({ status: 200, body: { countOfAvailableNumbers: freePlaces(provider, list) } });

/** The journal shows what a caller is. */
const markCaller = ({ records }, phone, callerKind) => {
	for (const { client } of records.requests) if (client.address === phone) client.callerKind = callerKind;
};

const without = (list, phone) => void list.splice(0, list.length, ...list.filter((one) => one !== phone));

// INFERRED: a VIP is not blocked without force, a full list takes no more, a number twice is no error.
const refuseBlocking = (provider, { phone, forceRemovingVIP }) => {
	if (provider.records.vipList.includes(phone) && !forceRemovingVIP)
		throw codedRefusal(400, 'InvalidParameters', 'The number is in the VIP list');
	if (freePlaces(provider, 'blockList') <= 0) throw codedRefusal(400, 'InvalidParameters', 'The block list is full');
};

const block = ({ provider, query }) => {
	const { blockList, vipList } = provider.records;
	refuseBlocking(provider, query);
	without(vipList, query.phone);
	if (!blockList.includes(query.phone)) blockList.push(query.phone);
	markCaller(provider, query.phone, 'blocked');
	return { status: 200, body: { message: 'updated' } };
};

const unblock = ({ provider, query }) => {
	const { blockList } = provider.records;
	// The schema lists a 404; which errorCode it has is INFERRED.
	if (!blockList.includes(query.phone))
		throw codedRefusal(404, 'InvalidParameters', 'The number is not in the block list');
	without(blockList, query.phone);
	markCaller(provider, query.phone, 'default');
	return { status: 200, body: { message: 'updated' } };
};

const phone = { type: 'string', required: true, pattern: /^\+\d{2,15}$/ };

const routes = [
	{ method: 'GET', path: '/v4/api/journal/blocklist/availableNumbers', handler: places('blockList') },
	{ method: 'GET', path: '/v4/api/journal/viplist/availableNumbers', handler: places('vipList') },
	{
		method: 'POST',
		path: '/v4/api/journal/blocklist/add',
		query: { phone, forceRemovingVIP: { type: 'boolean' } },
		handler: block,
	},
	{ method: 'POST', path: '/v4/api/journal/blocklist/remove', query: { phone }, handler: unblock },
].map((route) => ({ family: 'journal', ...route }));

module.exports = { routes };
