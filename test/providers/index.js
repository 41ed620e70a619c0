'use strict';

/**
 * The providers there are: each is a folder here, under its key (in nodes/ the same name begins with a capital). What a
 * folder has to hold is checked by test/unit/providers.test.ts.
 *
 * @typedef {object} Account  what all tiers know of a provider: account.js of its folder
 * @property {string} provider  its key: in the sandbox, as node type, as folder
 * @property {string} label     its name on screen
 * @property {string} node      its action node
 * @property {string} nodeType  the same with its package, as n8n calls it
 * @property {string} type      its credential
 * @property {Record<string, any>} credentials  what a user types
 * @property {(double: any) => Record<string, any>} atDouble  what of that is another at its double
 * @property {(double: any) => Record<string, any>} data  all that is typed at its double, without what is left empty
 * @property {string[]} secrets  the fields that nobody may ever see, the one that users change last
 * @property {{ api: string, signIn: string }} addressFields  the field with the address of either
 * @property {Record<string, { typed: any, accepted?: any, signIn?: string[] }>} edits  what may be typed anew, with
 *   what the double then has to accept, and the grants that differ
 * @property {Record<string, string>} wrong  a mistyped secret
 * @property {string} refusal  word for word what is said then
 * @property {string} tokenPath  where it signs in
 * @property {string[]} tokenPaths  every address of its own that hands out bearers for secrets or refresh tokens
 * @property {{ access: string, lifetime: string }} tokens  how an answer of the token endpoint names its parts
 * @property {any} tokenBodies  the bodies of its token requests, from what is typed: test/unit/support/accounts.ts
 * @property {string[]} signIn  the grants that the double logs for a login from nothing
 * @property {string[]} renewal  and for a renewal while the refresh token is good
 * @property {true} [noProbe]  it has no request that only tells whether a bearer is good
 * @property {number[]} [expiredStatuses]  what may answer an expired bearer, where it is not 401 alone
 * @property {any} read  a cheap read: parameters of the node; `readPath` and `readQuery` are its request
 * @property {string} readPath
 * @property {string} [readQuery]
 * @property {any} act  an operation that places a call or sends a message, and its path
 * @property {string} actPath
 * @property {string} get  for the HTTP Request node: an address that answers
 * @property {string} post  and one that acts
 * @property {(double: any) => { url: string, body: any }} failingPost  a whole request that acts when it arrives
 * @property {Array<Partial<Account>>} [otherSignIns]  the other ways of signing in, with what differs
 * @property {{ what: string, settings: any }[]} [inQueueMode]  further settings of its double for queue mode
 * @property {{ parameters: (double: any) => any, path: string }} [callEach]  places a call for each item, to `to`
 */
const fs = require('node:fs');
const path = require('node:path');
const { name } = require('../../package.json');

/** @type {string[]} */
const KEYS = fs
	.readdirSync(__dirname, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map((entry) => entry.name)
	.sort();

/** One file of a provider, e.g. `partOf('example', 'double')`. */
const partOf = (key, part) => require(path.join(__dirname, key, part));

/** A list that not every provider has. */
function listOf(key, part) {
	const place = path.join(__dirname, key, part);
	return fs.existsSync(`${place}.js`) || fs.existsSync(place) ? require(place) : [];
}

/** The modules in one folder of a provider, none if it has no such folder. */
function modulesIn(key, folder) {
	const place = path.join(__dirname, key, folder);
	if (!fs.existsSync(place)) return [];
	const files = fs.readdirSync(place).filter((file) => file.endsWith('.js'));
	return files.sort().map((file) => require(path.join(place, file)));
}

const isFilledIn = ([, value]) => value !== '';

/** @returns {any} an Account: of account.js, with what its key tells */
function complete(key, { atDouble, ...account }) {
	const data = (double) =>
		Object.fromEntries(Object.entries({ ...account.credentials, ...atDouble(double) }).filter(isFilledIn));
	return { ...account, provider: key, node: key, nodeType: `${name}.${key}`, type: `${key}Api`, atDouble, data };
}

/** Every way of signing in at one provider, the usual one first. @returns {Account[]} */
function signInsOf(key) {
	const { otherSignIns = [], ...usual } = partOf(key, 'account');
	const others = otherSignIns.map((other) => ({
		...usual,
		...other,
		atDouble: (double) => ({ ...usual.atDouble(double), ...other.atDouble(double) }),
	}));
	return [usual, ...others].map((account) => complete(key, account));
}

/** @returns {Account} */
const accountOf = (key) => signInsOf(key)[0];

/** A credential test signs in; without a request that only proves the bearer, the test itself is one more sign-in. */
const signInsOfTest = (/** @type {Account} */ { noProbe }) => (noProbe ? 2 : 1);

module.exports = {
	KEYS,
	/** One account of each provider; read only when asked for, so that a folder without one can be named. */
	get ACCOUNTS() {
		return KEYS.map(accountOf);
	},
	accountOf,
	signInsOf,
	signInsOfTest,
	partOf,
	listOf,
	modulesIn,
};
