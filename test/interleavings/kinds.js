'use strict';

/**
 * What kinds of provider there are.
 *
 * @typedef {object} Kind
 * @property {'all' | 'newest' | 'newestAll'} keeps which sessions a sign-in leaves alive; `newestAll`: it also ends the
 *   refresh tokens of the others
 * @property {'none' | 'reusable' | 'singleUse'} refresh `singleUse` takes a second use for a theft and ends all of that
 *   session
 * @property {401 | 403 | 'either'} refusedBy what is said of a bearer that has ended
 * @property {boolean} sameBearer a sign-in gives the living bearer once more
 * @property {boolean} exchange a second step for a bearer that acts as somebody else
 * @property {boolean} probe there is a request that tells whether a bearer is good
 * @property {number} lifetime of a bearer, s
 */

/** @type {Kind} */
const USUAL = {
	keeps: 'all',
	refresh: 'none',
	refusedBy: 401,
	sameBearer: false,
	exchange: false,
	probe: true,
	lifetime: 3_600,
};

/** Those of the table in docs/queue-mode.md. @type {Record<string, Kind>} */
const KINDS = {
	'keeps all sessions': USUAL,
	'keeps only the newest': { ...USUAL, keeps: 'newest' },
	'keeps only the newest, refresh tokens too': { ...USUAL, keeps: 'newestAll', refresh: 'reusable' },
	'refresh tokens work once': { ...USUAL, refresh: 'singleUse' },
	'keeps only the newest, says 403': { ...USUAL, keeps: 'newest', refusedBy: 403 },
	'keeps only the newest, two steps': { ...USUAL, keeps: 'newest', exchange: true },
	'gives the same bearer again': { ...USUAL, sameBearer: true },
};

module.exports = { KINDS, USUAL };
