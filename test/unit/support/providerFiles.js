// What each provider has to bring for the tiers; Node's built-ins are allowed in .js files only.
const fs = require('fs');
const path = require('path');
const { KEYS, signInsOf } = require('../../providers');
const { keyOf, nodeFolders } = require('./sources');

const providers = path.join(__dirname, '../../providers');

/** Each file with the runs that the provider would silently be missing from without it. */
const REQUIRED = {
	'account.js': 'unit, secrecy, real n8n and queue runs',
	'double/index.js': 'any run at all',
	'engine/*.test.js': 'engine runs of its own operations',
	'faults/faults.test.js': 'fault runs',
	'faults/subject.js': 'fault runs',
	'unit/grant.test.ts': 'unit runs of its way of signing in',
	'n8n/operations.js': 'runs of its operations in a real n8n',
};

/** What no tier can do without in an account; test/providers/index.js says what each is. */
const MEMBERS = [
	...[
		'label',
		'credentials',
		'atDouble',
		'secrets',
		'addressFields',
		'edits',
		'wrong',
		'refusal',
		'tokenPath',
		'tokenPaths',
	],
	...['tokens', 'tokenBodies', 'signIn', 'renewal', 'read', 'readPath', 'act', 'actPath', 'get', 'post', 'failingPost'],
];

function hasFile(key, file) {
	const place = path.join(providers, key, path.dirname(file));
	const [before, after] = path.basename(file).split('*');
	const fits = (name) => (after === undefined ? name === before : name.startsWith(before) && name.endsWith(after));
	return fs.existsSync(place) && fs.readdirSync(place).some(fits);
}

/** Every file that a provider of nodes/ lacks in test/providers, in words. */
function missingFiles() {
	const lacks = (key) => Object.entries(REQUIRED).filter(([file]) => !hasFile(key, file));
	return nodeFolders()
		.map(keyOf)
		.flatMap((key) =>
			lacks(key).map(([file, runs]) => `test/providers/${key}/${file}, without which ${key} is missing from ${runs}`),
		);
}

/** Folders of test/providers of which nodes/ knows nothing. */
const strangers = () =>
	KEYS.filter((key) => !nodeFolders().map(keyOf).includes(key)).map((key) => `test/providers/${key}`);

/** Members that accounts lack, in words. */
const missingMembers = () =>
	KEYS.filter((key) => hasFile(key, 'account.js'))
		.flatMap(signInsOf)
		.flatMap((account) =>
			MEMBERS.filter((member) => account[member] === undefined).map((member) => `${account.provider}: ${member}`),
		);

module.exports = { missingFiles, missingMembers, strangers };
