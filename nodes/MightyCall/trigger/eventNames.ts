/** What MightyCall's event names say. Classic: https://api.mightycall.com/v4/doc; Call Center says Agent in between. */

export type Direction = 'incoming' | 'outgoing' | 'callback';

export type NamedPhase = 'started' | 'ringing' | 'connected' | 'completed';

const DIRECTIONS: Array<{ direction: Direction; name: RegExp }> = [
	{ direction: 'incoming', name: /^Incoming/ },
	{ direction: 'outgoing', name: /^Outgoing/ },
	{ direction: 'callback', name: /^Callback/ },
];

/** Classic's IncomingStopRinging is one of those without a phase, like IncomingCallStopRinging. */
const PHASES: Array<{ phase: NamedPhase; name: RegExp }> = [
	{ phase: 'started', name: /^(Incoming|Outgoing|Callback)Call$/ },
	{ phase: 'ringing', name: /(?<!Stop)Ringing$|Dialing$/ },
	{ phase: 'connected', name: /Connected$|AgentAnswered$/ },
	{ phase: 'completed', name: /(?<!Agent)Completed$/ },
];

/** The one event for the end of the whole call that may name an extension. */
export const OUTGOING_END = 'OutgoingCallCompleted';

/** Events behind which a recording may follow. */
export const ENDS = /Completed$/;

export function directionOf(eventType: string): Direction | undefined {
	return DIRECTIONS.find(({ name }) => name.test(eventType))?.direction;
}

/** The phase that a name stands for; undefined for one that nobody knows. */
export function phaseNamed(eventType: string): NamedPhase | undefined {
	if (directionOf(eventType) === undefined) return undefined;
	return PHASES.find(({ name }) => name.test(eventType))?.phase;
}
