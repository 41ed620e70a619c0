'use strict';

/** Where there is a dropdown, what it offers, and a text that narrows it down. */
const ids = (rows) => rows.map(({ id }) => String(id));
const ofType =
	(type) =>
	({ extensions }) =>
		ids(extensions.filter((one) => one.type === type));

module.exports = [
	['call', 'getCurrent', 'extension', 'searchExtensions', ({ extensions }) => ids(extensions)],
	['call', 'startCallback', 'extension', 'searchPhones', ofType('phone')],
	['queue', 'get', 'extension', 'searchQueues', ofType('queue')],
	['ivr', 'get', 'extension', 'searchMenus', ofType('ivr')],
	['faxSetting', 'update', 'extension', 'searchFaxes', ofType('fax')],
	['phoneNumber', 'setRoute', 'toExtension', 'searchExtensionIds', ({ extensions }) => ids(extensions)],
	['extensionGroup', 'getMembers', 'extensionGroupId', 'searchGroups', ({ extensionGroups }) => ids(extensionGroups)],
	['phoneNumber', 'get', 'numberId', 'searchNumberIds', ({ dids }) => ids(dids)],
	['message', 'send', 'from', 'searchNumbers', ({ dids }) => dids.map(({ name }) => name)],
	['sound', 'download', 'soundId', 'searchSounds', ({ sounds }) => ids(sounds)],
	['agent', 'get', 'agentId', 'searchAgents', ({ agents }) => ids(agents)],
].map(([resource, operation, field, method, values]) => ({ resource, operation, field, method, values }));
