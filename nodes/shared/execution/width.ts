import type { IExecuteFunctions } from 'n8n-workflow';

import type { Settled } from '../../../credentials/foundation/settled';
import type { Operation } from '../model/operation';
import type { Connection } from '../transport/connection';
import type { Width } from '../transport/lane';
import { MOST_AT_ONCE } from '../transport/pace/accountPace';
import { keepOwnPace, paceOf } from '../transport/pace/paces';

/** So many items wait for a place, so that none stays free; more would start after one that stops the run. */
const WAITING = 2;

/** What was created cannot be taken back at one go: with more at once there would be more of it when something is wrong. */
const MOST_CREATIONS = 20;

/**
 * How many items are worked on at a time. As many as the user says; else what acts goes one after another, as a person
 * would do it, and the rest at the pace of its account, which changes with each answer: so do creations with a key.
 */
export function widthOf(
	context: IExecuteFunctions,
	{ effect, settings, keysOf }: Operation,
	connected: Array<Settled<Connection>>,
): Width {
	const { requestsAtOnce } = context.getNodeParameter('options', 0, {}) as { requestsAtOnce?: unknown };
	const connections = [...new Set(connected.flatMap((one) => ('value' in one ? [one.value] : [])))];
	const said = Math.floor(Number(requestsAtOnce) || 0);
	if (said >= 1) {
		connections.forEach(keepOwnPace);
		return said;
	}
	if (settings.oneAtATime || (effect === 'acts' && !keysOf)) return 1;
	if (keysOf) return () => Math.min(MOST_CREATIONS, WAITING + placesIn(connections));
	return () => WAITING + Math.min(MOST_AT_ONCE, placesIn(connections));
}

const placesIn = (connections: Connection[]): number =>
	connections.reduce((sum, connection) => sum + paceOf(connection).places(), 0);
