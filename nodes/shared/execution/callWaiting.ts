import type { IDataObject } from 'n8n-workflow';

import { settled } from '../../../credentials/foundation/settled';
import { valueAt } from '../../../credentials/foundation/valueAt';
import { longestWait } from '../conversions/longestWait';
import { namedNow } from '../conversions/namedFieldError';
import { OperationFailed } from '../errors/operationFailed';
import type { Operation, Waiting } from '../model/operation';
import type { RequestPlan } from '../model/requestPlan';
import type { Screen } from '../model/screen';
import { callEnd, type Awaited, type Seen } from '../operations/callEnd';
import { requestPlanOf } from '../request/requestPlan';
import { simplified } from '../response/records';
import { isOn, shortForm } from './choices';
import type { NodeRun } from './nodeRun';

/**
 * The operation that waits for a call that somebody else has placed. @returns its record
 * @throws OperationFailed, Cancelled
 */
export async function callWaitedFor(run: NodeRun, screen: Screen, plan: RequestPlan): Promise<IDataObject> {
	const waiting = run.operation.waits!;
	const callId = String(screen.read(waiting.call));
	const plans = plan.steps!.map((step) => ({ ...step, timeoutMs: plan.timeoutMs }));
	const seen = await callEnd(run.connection, awaitedOf(run, screen, { waiting, callId, plans, isNew: false }));
	return recordOf(seen, screen, () => ({ callId, outcome: 'unknown', ended: false }));
}

/**
 * What is left to do of a call that this item has placed.
 * @param made the provider's record of it
 * @returns waits for its end and gives its record
 * @throws what the wait throws, in words that say that the call was placed
 */
export function callFollowed(
	run: NodeRun,
	screen: Screen,
	{ waiting, callAt }: NonNullable<Operation['follows']>,
	made: IDataObject,
): () => Promise<IDataObject> {
	return async () => {
		const callId = valueAt(made, callAt);
		if (callId === undefined || callId === null) throw nameless(run, callAt);
		const end = await settled(followed(run, screen, waiting, String(callId)));
		if ('error' in end) throw placedAllTheSame(run, end.error, String(callId));
		return recordOf(end.value, screen, () => {
			const fields = shortForm(run.operation, screen);
			return fields ? simplified(made, fields) : made;
		});
	};
}

async function followed(run: NodeRun, screen: Screen, waiting: Waiting, callId: string): Promise<Seen> {
	const named: Screen = { ...screen, read: (field) => (field === waiting.call ? callId : screen.read(field)) };
	const plans = waiting.looks.map(({ operation }) => requestPlanOf(operation, named));
	return await callEnd(run.connection, awaitedOf(run, screen, { waiting, callId, plans, isNew: true }));
}

function awaitedOf(
	{ memory, waits }: NodeRun,
	screen: Screen,
	call: Pick<Awaited, 'waiting' | 'callId' | 'plans' | 'isNew'>,
): Awaited {
	const field = 'options.longestWait';
	const longestMs = namedNow(screen.labelOf(field), () => longestWait(screen.read(field)));
	const { looks, signalOfItem } = waits!;
	return { ...call, longestMs, looks, signal: signalOfItem(), goesOn: () => memory?.keep() };
}

/** A call that has not ended says so, whatever its provider's record is shaped to. */
function recordOf({ record, look, hasEnded }: Seen, screen: Screen, unseen: () => IDataObject): IDataObject {
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

function placedAllTheSame({ operation }: NodeRun, error: unknown, callId: string): unknown {
	if (!(error instanceof OperationFailed)) return error;
	const { wording, answer } = error;
	const goOn = `The call's ID is ${callId}: Call > Wait Until Ended goes on with it. Retry On Fail waits again and places no call again.`;
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
