'use strict';

const { refusal } = require('./refusals');

/**
 * Who a path is about, and whether the user may. Page: ucom4b wiki RACD 14090265 (path rules). A user is one of a
 * client, of an extension group or of an extension; who stands higher may use the realms below, not the reverse.
 */
const denied = () => refusal(403, 'Access denied', 'access_denied');

/** `@me` is good only where the realm is the user's own kind. */
const kindOf = ({ extension_id: extension, extension_group_id: group }) => {
	if (extension !== null) return 'extension';
	return group === null ? 'client' : 'group';
};

const everything = { matches: () => true };

const client = ({ provider, params }) => {
	const { user } = provider.records;
	if (kindOf(user) !== 'client') throw denied();
	if (![String(user.client_id), '@me'].includes(params.client))
		throw refusal(404, 'Client not found', 'client_not_found');
	return everything;
};

/** `@NAME` and `@{NAME}` stand for what a variable of the PBX holds; only client users have them. */
const meant = ({ records }, asked) => {
	const [, name] = /^@\{?([A-Za-z_]\w*)\}?$/.exec(asked) ?? [];
	const variable = records.variables.find((one) => one.var === name);
	if (variable === undefined || kindOf(records.user) !== 'client') return asked;
	return /^\d+$/.test(variable.value) ? variable.value : `@${variable.value}`;
};

/** By number, by name (`@101`), by prefix and name (`@1844*101`), or absolutely (`@00500*1844*101`). */
const isCalled = (asked, { id, name }) =>
	[String(id), `@${name}`, `@${name.split('*')[1]}`, `@00500*${name}`].includes(asked);

const assertReach = ({ user }, extension) => {
	const isOwn = {
		client: true,
		group: extension.extension_group_id === user.extension_group_id,
		extension: extension.id === user.extension_id,
	};
	if (!isOwn[kindOf(user)]) throw denied();
};

const findExtension = ({ provider, params }) => {
	const { records } = provider;
	if (params.extension === '@me') {
		if (kindOf(records.user) !== 'extension') throw denied();
		return records.extensions.find(({ id }) => id === records.user.extension_id);
	}
	const asked = meant(provider, params.extension);
	const found = records.extensions.find((one) => isCalled(asked, one));
	if (!found) throw refusal(404, 'Extension not found');
	assertReach(records, found);
	return found;
};

/** Some resources there are only for extensions of one type; that the refusal is a 404 is INFERRED. */
const findOfType = (context, type) => {
	const found = findExtension(context);
	if (found.type !== type) throw refusal(404, 'Record not found');
	return found;
};

const extension = (context) => {
	const { id } = findExtension(context);
	return { matches: (record) => record.extension_id === id };
};

const group = ({ provider, params }) => {
	const { user, extensionGroups, extensions } = provider.records;
	const isGroupUser = kindOf(user) === 'group';
	const own = isGroupUser && ['@me', String(user.extension_group_id)].includes(params.group);
	if (kindOf(user) === 'extension' || (isGroupUser && !own) || (!isGroupUser && params.group === '@me')) throw denied();
	const wanted = own ? user.extension_group_id : Number(params.group);
	const found = extensionGroups.find(({ id }) => id === wanted);
	if (!found) throw refusal(404, 'Not found');
	const members = extensions.filter((one) => one.extension_group_id === found.id).map(({ id }) => id);
	return { matches: (record) => members.includes(record.extension_id ?? record.id) };
};

const base = '/api/ver1.0';

/** The three owners a resource can hang under, with the path each has. */
const owners = {
	client: { path: `${base}/client/{client}`, find: client },
	extension: { path: `${base}/extension/{extension}`, find: extension },
	group: { path: `${base}/extension_group/{group}`, find: group },
};

module.exports = { base, owners, findExtension, findOfType, kindOf };
