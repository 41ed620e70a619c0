'use strict';

/** A recording that is ready only some time after its call: callRecord stays null for the first reads of that call. */
const waiting = new WeakMap();

const delayRecording = (call, reads) => void waiting.set(call, reads);

const isWaiting = (call) => (waiting.get(call) ?? 0) > 0;

/** The call as a list shows it. */
const withoutLateRecording = (call) => (isWaiting(call) ? { ...call, callRecord: null } : call);

/** The call as one GET of it shows it, which brings the recording nearer. */
const readCall = (call) => {
	const shown = withoutLateRecording(call);
	if (isWaiting(call)) waiting.set(call, waiting.get(call) - 1);
	return shown;
};

module.exports = { delayRecording, withoutLateRecording, readCall };
