import type { IDataObject } from 'n8n-workflow';

import { settled } from '../../../credentials/foundation/settled';
import { FieldError } from '../conversions/fieldError';
import { OperationFailed } from '../errors/operationFailed';
import type { Gate } from '../gate/gate';
import type { Verdict } from '../gate/verdict';

export type Passage = { records: IDataObject[] } | { skipped: Verdict };

/**
 * Acts where the gate lets it. Who was noted for it is forgotten again where certainly nothing was done.
 * @throws what stopped it
 */
export async function throughGate(gate: Gate | undefined, act: () => Promise<IDataObject[]>): Promise<Passage> {
	const verdict = await gate?.judge();
	if (verdict) return { skipped: verdict };
	const end = await settled(act());
	if ('value' in end) return { records: end.value };
	if (gate && isCertainlyNotDone(end.error)) await settled(gate.release());
	const refusal = gate && optOutIn(end.error);
	if (refusal) return { skipped: refusal };
	throw end.error;
}

/** Anything else may have been sent, e.g. where the user has stopped it in the middle. */
export const isCertainlyNotDone = (error: unknown): boolean =>
	error instanceof FieldError || (error instanceof OperationFailed && error.wording.mayHaveActed !== true);

function optOutIn(error: unknown): Verdict | undefined {
	const short = error instanceof OperationFailed ? error.wording.skips : undefined;
	return short === undefined ? undefined : { rule: 'optOut', reason: `the number is ${short}`, short };
}
