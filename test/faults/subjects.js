/**
 * The providers as subjects of the run: their operations, and how each item carries its own identity into its requests,
 * so that the provider's log tells how often it was acted on. What differs is in test/providers/<key>/faults/subject.js.
 *
 * @typedef {object} Subject
 * @property {import('../providers').Account} row
 * @property {number[]} [expiredStatuses]
 * @property {Record<string, string>} secrets  take the place of the double's own: with these each spelling is another
 *   text
 * @property {string[]} tokenPaths
 * @property {string[]} lists  the records that the items ask for
 * @property {RegExp[]} keys  find an item's key in what travels
 * @property {RegExp} [question]  what asks whether a bearer is still good, for no item
 * @property {string[]} [recordingTokens]  what the token of every link to a recording begins with
 * @property {(double: any) => void} [prepare]
 * @property {Record<string, SubjectOperation>} operations
 *
 * @typedef {object} SubjectOperation
 * @property {true} [acts]
 * @property {any} parameters
 * @property {(number: number, double: any) => string} keyOf  makes the key
 * @property {(json: any, double: any) => unknown} [shownKey]  whose an output is where the key is not in it
 * @property {true} [anonymous]  nothing in it tells
 * @property {true} [list]  an empty answer may say that there is none
 * @property {{ path: RegExp, content: () => Buffer }} [file]  a download: where the file is, and what it is
 * @property {true} [anyAnswer]  even an empty answer is a good one, as the provider documents nothing better
 */
const { KEYS, accountOf, partOf } = require('../providers');

/** @returns {Subject} */
function subjectOf(key) {
	const row = accountOf(key);
	return { row, expiredStatuses: row.expiredStatuses, tokenPaths: row.tokenPaths, ...partOf(key, 'faults/subject') };
}

/** One whose answers hold links with tokens: there is a guard for these, too. */
const withRecordings = () => KEYS.map(subjectOf).find(({ recordingTokens }) => recordingTokens);

/** One that reads a list. */
const withLists = () =>
	KEYS.map(subjectOf).find(({ operations }) => Object.values(operations).some(({ list }) => list));

module.exports = { subjectOf, withLists, withRecordings };
