import type { IDataObject } from 'n8n-workflow';

import { settled } from '../../../credentials/foundation/settled';
import { valueAt } from '../../../credentials/foundation/valueAt';
import { longestWait } from '../conversions/longestWait';
import { namedNow } from '../conversions/namedFieldError';
import { OperationFailed } from '../errors/operationFailed';
import type { Following, Operation, Waiting } from '../model/operation';
import type { RequestPlan } from '../model/requestPlan';
import type { Screen } from '../model/screen';
import { callEnd, type Awaited, type Seen } from '../operations/callEnd';
import { requestPlanOf } from '../request/requestPlan';
import { simplified } from '../response/records';
import { isOn, shortForm } from './choices';
import type { NodeRun } from './nodeRun';

/** For what an item waits. */
export interface Wanted {
	longestMs: number;
	wish: unknown;
}

/** Undefined if an item does not wait. @throws NamedFieldError */
export function waitWanted({ waits, follows }: Operation, screen: Screen): Wanted | undefined {
	if (!waits && !(follows && asksToWait(follows, screen))) return undefined;
	const field = waits ? 'options.longestWait' : follows!.longest;
	const longestMs = namedNow(screen.labelOf(field), () => longestWait(screen.read(field)));
	return { longestMs, wish: (waits ?? follows!.waiting).wish?.(screen) };
}

/** A collection with anything in it is meant, so that what is missing in it is told. */
function asksToWait({ asks }: Following, screen: Screen): boolean {
	if (asks.includes('.')) return isOn(screen, asks, false);
	return Object.keys((screen.read(asks) || {}) as object).length > 0;
}

/**
 * The operation that waits for a call that somebody else has placed. @returns its record
 * @throws OperationFailed, Cancelled
 */
export async function callWaitedFor(
	run: NodeRun,
	screen: Screen,
	plan: RequestPlan,
	wanted: Wanted,
): Promise<IDataObject> {
	const waiting = run.operation.waits!;
	const callId = String(screen.read(waiting.call));
	const plans = plan.steps!.map((step) => ({ ...step, timeoutMs: plan.timeoutMs }));
	const seen = await callEnd(run.connection, awaitedOf(run, { waiting, callId, plans, ...wanted, isNew: false }));
	return recordOf(seen, waiting, screen, () => ({ callId, outcome: 'unknown', ended: false }));
}

/**
 * Waits for the end of a call that this item has placed. @returns its record
 * @param made the provider's record of it
 * @throws what the wait throws, in words that say that the call was placed
 */
export async function callFollowed(
	run: NodeRun,
	screen: Screen,
	made: IDataObject,
	wanted: Wanted,
): Promise<IDataObject> {
	const { waiting, ...follows } = run.operation.follows!;
	const callAt = follows.callAt(screen);
	const callId = valueAt(made, callAt);
	if (callId === undefined || callId === null) throw nameless(run, callAt);
	const end = await settled(followed(run, screen, String(callId), { waiting, ...wanted }));
	if ('error' in end) throw placedAllTheSame(run, end.error, String(callId));
	return recordOf(end.value, waiting, screen, () => {
		const fields = shortForm(run.operation, screen);
		return fields ? simplified(made, fields) : made;
	});
}

/** Of the fields that the looks want, those that the call was placed with are on the screen; n8n reads no others. */
async function followed(
	run: NodeRun,
	screen: Screen,
	callId: string,
	{ waiting, ...wanted }: Pick<Awaited, 'waiting' | keyof Wanted>,
): Promise<Seen> {
	const { parameters = {} } = run.operation.settings;
	const read = (field: string) =>
		field === waiting.call ? callId : field in parameters ? screen.read(field) : undefined;
	const plans = waiting.looks.map(({ operation }) => requestPlanOf(operation, { ...screen, read }));
	return await callEnd(run.connection, awaitedOf(run, { waiting, callId, plans, ...wanted, isNew: true }));
}

function awaitedOf({ memory, waits }: NodeRun, call: Omit<Awaited, 'looks' | 'signal' | 'goesOn'>): Awaited {
	const { looks, signalOfItem } = waits!;
	return { ...call, looks, signal: signalOfItem(), goesOn: () => memory?.keep() };
}

/** A call that has not ended says so, whatever its provider's record is shaped to. */
function recordOf(
	{ record, look, hasEnded }: Seen,
	{ says }: Waiting,
	screen: Screen,
	unseen: () => IDataObject,
): IDataObject {
	if (says !== undefined) return { ...(record ?? unseen()), [says]: hasEnded };
	if (!record || !look) return unseen();
	const fields = isOn(screen, 'simplify', true) ? shortForm(look.operation, screen) : undefined;
	if (!fields) return record;
	return { ...simplified(record, fields), ...(hasEnded ? {} : { outcome: 'inProgress', ended: false }) };
}

function nameless({ connection, operation }: NodeRun, callAt: string): OperationFailed {
	return new OperationFailed({
		message: `${doneBy(operation)}, but cannot be waited for: the answer of ${connection.provider.name} has no "${callAt}"`,
		description: `${operation.deed!.check} for the call. Retry On Fail does not place it again.`,
	});
}

function placedAllTheSame({ operation, placed }: NodeRun, error: unknown, callId: string): unknown {
	if (!(error instanceof OperationFailed)) return error;
	const { wording, answer } = error;
	const { alone = 'Call > Wait Until Ended' } = operation.follows!.waiting;
	const again = placed
		? "Retry On Fail and n8n's Retry button wait again and place no call again."
		: 'Retry On Fail waits again and places no call again.';
	const goOn = `The call's ID is ${callId}: ${alone} goes on with it. ${again}`;
	return new OperationFailed(
		{
			...wording,
			message: `${doneBy(operation)}, but how it ended could not be found out: ${wording.message}`,
			description: `${wording.description} ${goOn}`,
		},
		answer,
	);
}

const doneBy = ({ deed }: Operation): string => `${deed!.deed} was ${deed!.done ?? 'placed'}`;
