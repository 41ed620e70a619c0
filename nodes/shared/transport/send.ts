import type { IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';

import { NEVER_ARRIVED } from '../../../credentials/foundation/retryPolicy';
import { clock } from '../../../credentials/foundation/clock';
import type { Connection } from './connection';
import { readIfNoFile } from './downloadedError';
import { discard, isStream } from '../../../credentials/foundation/fileStream';
import { outcomeOfError, type Outcome } from './outcome';
import { inItsPlace } from './pace/inItsPlace';
import { pause, stopIfCancelled } from './pause';
import type { Effect } from '../model/effect';
import { isFinalRefusal, waitBeforeResending } from './resending';

/** What is to be sent, and what is known of it. */
interface Sending {
	/** Makes the request; called for each try. */
	build: () => IHttpRequestOptions;
	effect: Effect;
	/** After how many renewals a refusal is not the bearer's fault. */
	mostRefusals?: number;
	/** How the bearer is carried, in fields of the credential. */
	signedAs?: Record<string, string>;
	/** Whether an answer that came with a good status holds what was asked for. */
	isReadable?: (answer: IN8nHttpFullResponse) => boolean;
	/** The time it has is all it gets: an answer that does not come in time is not asked for again. */
	timeIsAll?: boolean;
}

/**
 * Sends a request with the credential's bearer until there is a final outcome: renews a refused bearer,
 * repeats what may be repeated, and never repeats what may have acted.
 * @throws Cancelled
 */
export async function send(connection: Connection, sending: Sending): Promise<Outcome> {
	const { effect, mostRefusals = Infinity } = sending;
	let builtFor = connection.hosts;
	const build = () => {
		builtFor = connection.hosts;
		return sending.build();
	};
	let refusals = 0;
	let since = 0;
	let began = 0;
	const fresh = new Set<string>();
	return await repeated(
		connection,
		() => inItsPlace(connection, (begin) => sendOnce(connection, { ...sending, build }, begin)),
		effect,
		async (outcome) => {
			// A host was edited between building and signing: nothing went to the old one, and what is built now has the new one.
			if (outcome.kind === 'signInFailed' && !isSame(builtFor, connection.hosts)) return 'mended';
			if (outcome.kind !== 'answered' || !connection.keeper.isRefusal(outcome.answer)) return 'no refusal';
			since ||= clock.now();
			began ||= clock.stopwatch();
			const { bearer, answer } = outcome;
			const lasted = clock.stopwatch() - began;
			const refusal = { bearer, status: answer.statusCode, count: ++refusals, since, lasted, fresh };
			if (refusals > mostRefusals) return 'final';
			return (await connection.keeper.afterRefusal(refusal)) ? 'mended' : 'final';
		},
	);
}

const isSame = (hosts: Connection['hosts'], others: Connection['hosts']): boolean =>
	JSON.stringify(hosts) === JSON.stringify(others);

/** What is to be done about a bearer that may have been refused. */
type RefusalCheck = (outcome: Outcome) => Promise<'no refusal' | 'mended' | 'final'>;

/**
 * Tries until there is a final outcome.
 * @param once one try
 * @throws Cancelled
 */
export async function repeated(
	connection: Connection,
	once: () => Promise<Outcome>,
	effect: Effect,
	refused: RefusalCheck = async () => await Promise.resolve('no refusal'),
): Promise<Outcome> {
	let tries = 0;
	let unclearBefore = false;
	for (;;) {
		stopIfCancelled(connection.signal);
		const outcome = await once();
		if (outcome.kind === 'answered') outcome.unclearBefore = unclearBefore;
		const refusal = await refused(outcome);
		if (refusal === 'final') return outcome;
		const wait =
			refusal === 'mended'
				? 0
				: isFinalRefusal(connection.provider, outcome)
					? undefined
					: waitBeforeResending(effect, outcome, ++tries);
		if (wait === undefined) return outcome;
		if (outcome.kind === 'answered') discard(outcome.answer.body);
		if (refusal === 'mended') continue;
		unclearBefore ||= isUnclear(outcome);
		await pause(wait, connection.signal);
	}
}

function isUnclear(outcome: Outcome): boolean {
	if (outcome.kind !== 'answered') return outcome.kind === 'noAnswer' && outcome.sent;
	const { statusCode } = outcome.answer;
	return statusCode >= 500 && !NEVER_ARRIVED.includes(statusCode);
}

async function sendOnce(
	connection: Connection,
	{ build, isReadable, timeIsAll, signedAs }: Sending,
	begin: () => void,
): Promise<Outcome> {
	const done = await connection.keeper.takeTurn();
	begin();
	try {
		stopIfCancelled(connection.signal);
		// By then the user may have edited the host.
		const request = build();
		const { answer, bearer } = await connection.keeper.send(request, signedAs);
		if (isStream(answer.body)) await readIfNoFile(connection, answer);
		const unreadable = answer.statusCode < 300 && isReadable?.(answer) === false;
		return { kind: 'answered', answer, bearer, unreadable };
	} catch (error) {
		stopIfCancelled(connection.signal);
		const outcome = outcomeOfError(error);
		return outcome.kind === 'noAnswer' && outcome.timedOut
			? { ...outcome, gaveUp: outcome.gaveUp ?? timeIsAll }
			: outcome;
	} finally {
		done();
	}
}
