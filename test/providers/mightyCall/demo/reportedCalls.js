'use strict';

/**
 * An afternoon's calls as MightyCall reports them to a trigger: answered ones too, several phones ringing, a caller
 * who tries twice, a withheld number, and a report that comes twice.
 */
/** @type {Array<[string, any]>} */
const CALLS = [
	['answered', {}],
	['missed', { from: '+14155550161' }],
	['groupRing', { from: '+14155550162' }],
	['voicemail', { from: '+14155550163' }],
	['missed', { from: '+14155550161' }],
	['missed', { from: 'Anonymous' }],
	['outgoing', {}],
];

const isMissed = ([name]) => ['missed', 'groupRing', 'voicemail'].includes(name);
const missed = CALLS.filter(isMissed).map(([, { from }]) => from);
const callers = missed.filter((from) => from.startsWith('+'));

/** Every missed call with a number gets a text; a caller becomes one contact. */
const missedCalls = () => missed.length;
const textedCalls = () => callers.length;
const newContacts = () => new Set(callers).size;

/** @returns {any[]} the reports in the order in which they are posted */
function reports({ webhooks }) {
	const perCall = CALLS.map(([name, overrides]) => webhooks.sequence(name, overrides));
	return [...perCall.flat(), ...perCall[1]];
}

/** What the workflow of these reports sends, among what others send. */
const isOfMissedCall = ({ body }) => body.firstName === 'Missed' || /missed your call/.test(body.message);

module.exports = { isOfMissedCall, reports, missedCalls, textedCalls, newContacts };
