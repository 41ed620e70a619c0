'use strict';

/**
 * Which events MightyCall posts in the course of a call, as data: the name, and whose extension it concerns.
 * Fact sheet, section 5. No third entry means no Extension in the body; null is sent as null.
 *
 * @typedef {object} Sequence
 * @property {'Incoming'|'Outgoing'} direction  of the call that GET /calls/{id} would show
 * @property {'Connected'|'Missed'|'VoiceMail'} status
 * @property {string} [from]
 * @property {string} [to]
 * @property {[string, (string|null)?, any?][]} steps  event, Extension, what stands beside Body
 */

const first = '103';
const second = '104';

const answered = [['IncomingCall'], ['IncomingCallRinging', first], ['IncomingCallConnected', first]];

const ringing = [['IncomingCall'], ['IncomingCallRinging', first]];

// The second extension's part of the same call; its Completed has an Extension, for only this leg ends.
const secondLeg = [
	['IncomingCallRinging', second],
	['IncomingCallConnected', second],
];

const agentRinging = [['IncomingCall'], ['IncomingCallAgentRinging', first]];

// Beside Body, second-hand and unverified: only the Call Center edition is said to send them.
const ofRecording = {
	RecordingLink: 'https://example.com/recording.wav',
	RecordingId: 'example-recording',
	CallDuration: 23,
};

/** @type {Record<string, Sequence>} */
const sequences = {
	answered: { direction: 'Incoming', status: 'Connected', steps: [...answered, ['IncomingCallCompleted']] },
	missed: {
		direction: 'Incoming',
		status: 'Missed',
		steps: [...ringing, ['IncomingCallStopRinging', first], ['IncomingCallCompleted', null]],
	},
	// The odd name is the vendor's, in this sequence only.
	voicemail: {
		direction: 'Incoming',
		status: 'VoiceMail',
		steps: [...ringing, ['IncomingStopRinging', first], ['IncomingCallCompleted', null]],
	},
	// The order among the members is INFERRED.
	groupRing: {
		direction: 'Incoming',
		status: 'Missed',
		steps: [
			...ringing,
			['IncomingCallRinging', second],
			['IncomingCallStopRinging', first],
			['IncomingCallStopRinging', second],
			['IncomingCallCompleted'],
		],
	},
	consultation: {
		direction: 'Incoming',
		status: 'Connected',
		steps: [...answered, ...secondLeg, ['IncomingCallCompleted', second], ['IncomingCallCompleted']],
	},
	transfer: {
		direction: 'Incoming',
		status: 'Connected',
		steps: [...answered, ...secondLeg, ['IncomingCallCompleted', first], ['IncomingCallCompleted', null]],
	},
	outgoing: {
		direction: 'Outgoing',
		status: 'Connected',
		steps: [['OutgoingCall', first], ['OutgoingCallConnected', first], ['OutgoingCallCompleted']],
	},
	// The one flow whose end of the whole call carries an Extension.
	outgoingSingleUser: {
		direction: 'Outgoing',
		status: 'Connected',
		steps: [
			['OutgoingCall', first],
			['OutgoingCallConnected', first],
			['OutgoingCallCompleted', first],
		],
	},
	callback: {
		direction: 'Incoming',
		status: 'Connected',
		steps: [
			['CallbackCall'],
			['CallbackCallRinging', first],
			['CallbackCallConnected', first],
			['CallbackCallCompleted'],
		],
	},
	// The Call Center's names are known from two integrations only, its bodies hardly at all.
	callCenterAnswered: {
		direction: 'Incoming',
		status: 'Connected',
		callId: true,
		steps: [
			...agentRinging,
			['IncomingCallAgentConnected', first],
			['IncomingCallAgentCompleted', first],
			['IncomingCallCompleted', undefined, ofRecording],
		],
	},
	callCenterMissed: {
		direction: 'Incoming',
		status: 'Missed',
		callId: true,
		steps: [...agentRinging, ['IncomingCallAgentStopRinging', first], ['IncomingCallCompleted']],
	},
	widget: {
		direction: 'Incoming',
		status: 'Connected',
		from: 'Example Widget',
		to: '+12125550198',
		steps: [...answered, ['IncomingCallCompleted']],
	},
	// A colleague is called at an extension. INFERRED: that it is told as an outgoing call.
	internal: {
		direction: 'Outgoing',
		status: 'Connected',
		from: '+12125550199',
		to: second,
		steps: [
			['OutgoingCall', first],
			['OutgoingCallConnected', first],
			['OutgoingCallCompleted', first],
		],
	},
};

module.exports = { sequences };
