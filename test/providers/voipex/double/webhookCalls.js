'use strict';

/**
 * What a switchboard posts of a call, step by step. Keys and examples: ipexas.atlassian.net/wiki/spaces/VD, pages
 * 7405779 (Webhooks) and 43188226 (examples). All values are texts; what is not known is an empty one.
 */

const OUTSIDE = '777888999';
const OWN = '222333444';

const agents = {
	444: { Login: 'petr.novak', Email: '' },
	445: { Login: 'ben.carter', Email: 'ben.carter@example.com' },
};

const phone = (line) => ({ Line: line, ...agents[line] });
const NO_PHONE = { Line: '', Email: '', Login: '' };

const incoming = { From: OUTSIDE, To: OWN, Direction: 'incoming' };
/** From and Line are the own extension; Login is filled in on some events only. */
const outgoing = { From: '444', To: OUTSIDE, Line: '444', Email: '', Login: '', Direction: 'outgoing' };
/** Another page writes the second word with a small letter. */
const fromColleague = { From: '445', To: '444', Direction: 'incominglocal' };

const CLEARED = 'Normal Clearing';
const NOBODY = 'No user response';
const ELSEWHERE = 'Answered elsewhere';

/** A call's steps: event, what it holds. The payloads of NewCall, AttendedTransfer and CDR are INFERRED. */
const calls = {
	answered: [
		['NewCall', { ...incoming, ...NO_PHONE }],
		['Ringing', { ...incoming, ...phone('444') }],
		['Answered', { ...incoming, ...phone('444') }],
		['Hangup', { ...incoming, ...phone('444'), Reason: CLEARED }],
		['CDR', { ...incoming, ...NO_PHONE }],
	],
	missed: [
		['Ringing', { ...incoming, ...phone('444') }],
		// As the page shows it: no line, and no direction.
		['Hangup', { From: OUTSIDE, To: OWN, ...NO_PHONE, Reason: NOBODY }],
	],
	missedInQueue: [
		['Ringing', { ...incoming, ...phone('444'), Queue: 'Support' }],
		['Ringing', { ...incoming, ...phone('445'), Queue: 'Support' }],
		['Hangup', { From: OUTSIDE, To: OWN, ...NO_PHONE, Queue: 'Support', Reason: NOBODY }],
	],
	ringAll: [
		['Ringing', { ...incoming, ...phone('444'), Queue: 'Support' }],
		['Ringing', { ...incoming, ...phone('445'), Queue: 'Support' }],
		['Answered', { ...incoming, ...phone('445'), Queue: 'Support' }],
		['Hangup', { ...incoming, ...phone('444'), Queue: 'Support', Reason: ELSEWHERE }],
		['Hangup', { ...incoming, ...phone('445'), Queue: 'Support', Reason: CLEARED }],
	],
	// That the first agent's part ends like this is INFERRED.
	oneAfterAnother: [
		['Ringing', { ...incoming, ...phone('444'), Queue: 'Support' }],
		['Hangup', { ...incoming, ...phone('444'), Queue: 'Support', Reason: NOBODY }],
		['Ringing', { ...incoming, ...phone('445'), Queue: 'Support' }],
		['Answered', { ...incoming, ...phone('445'), Queue: 'Support' }],
		['Hangup', { ...incoming, ...phone('445'), Queue: 'Support', Reason: CLEARED }],
	],
	// That a phone of its own is missed with its line is INFERRED.
	missedOnLine: [
		['Ringing', { ...incoming, ...phone('444') }],
		['Hangup', { ...incoming, ...phone('444'), Reason: NOBODY }],
	],
	transferred: [
		['Ringing', { ...incoming, ...phone('444') }],
		['Answered', { ...incoming, ...phone('444') }],
		['AttendedTransfer', { ...incoming, ...phone('445') }],
		['Hangup', { ...incoming, ...phone('445'), Reason: CLEARED }],
	],
	outgoing: [
		['NewCall', outgoing],
		['Ringing', { ...outgoing, Login: 'petr.novak' }],
		['Answered', outgoing],
		['Hangup', { ...outgoing, Login: 'petr.novak', Reason: CLEARED }],
	],
	unansweredOutgoing: [
		['Ringing', outgoing],
		['Hangup', { ...outgoing, Reason: NOBODY }],
	],
	fromColleague: [
		['Ringing', { ...fromColleague, ...phone('444') }],
		['Answered', { ...fromColleague, ...phone('444') }],
		['Hangup', { ...fromColleague, ...phone('444'), Reason: CLEARED }],
	],
};

const janecek = { Login: 'janecek', Line: '163', Email: 'a@example.com' };

/** The events of an agent, of a queue, in the order of a day. They name no call and no time. */
const agentDay = [
	['AgentLogin', {}],
	['AgentPaused', { PauseName: 'Lunch' }],
	['AgentUnPaused', {}],
	['AgentLogout', {}],
].map(([EventName, more]) => ({ EventName, Queue: 'NOC', ...janecek, .../** @type {any} */ (more) }));

module.exports = { calls, agentDay };
