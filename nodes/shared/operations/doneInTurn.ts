import type { IDataObject } from 'n8n-workflow';

import { settled } from '../../../credentials/foundation/settled';
import { valueAt } from '../../../credentials/foundation/valueAt';
import { OperationFailed } from '../errors/operationFailed';
import type { Operation, Step } from '../model/operation';
import type { RequestPlan } from '../model/requestPlan';
import { dryRunRecord } from '../request/dryRun';
import type { Connection } from '../transport/connection';
import { recordsFrom, requestOf } from './exchange';

/**
 * Sends several requests, one after another. @returns one record with what all of them gave
 * @throws OperationFailed with what there is already, Cancelled
 */
export async function doneInTurn(
	connection: Connection,
	steps: readonly Step[],
	{ steps: plans = [] }: RequestPlan,
): Promise<IDataObject[]> {
	let given: IDataObject = {};
	const made: string[] = [];
	for (const [place, step] of steps.entries()) {
		step.takes?.(plans[place], given);
		const end = await settled(recordsFrom(connection, step.operation, plans[place]));
		if ('error' in end) throw stopped(end.error, step, made);
		given = { ...given, ...givenBy(connection, step, end.value[0]) };
		made.push(step.made(given));
	}
	return [given];
}

function givenBy({ provider }: Connection, { gives, operation, alone }: Step, answer: IDataObject): IDataObject {
	const given = Object.fromEntries(Object.entries(gives).map(([name, place]) => [name, valueAt(answer, place)]));
	const missing = Object.keys(given).find((name) => given[name] === undefined || given[name] === null);
	if (missing === undefined) return given as IDataObject;
	throw new OperationFailed({
		mayHaveActed: true,
		message: `${provider.name} did not say what it has made: its answer has no "${gives[missing]}"`,
		description: `${operation.deed?.check ?? 'Look there'} and go on with the operations for one step each, from ${alone} on.`,
	});
}

/** Whoever runs it again makes all of it a second time. */
function stopped(error: unknown, { alone }: Step, made: string[]): unknown {
	if (!(error instanceof OperationFailed) || made.length === 0) return error;
	const { wording, answer } = error;
	const there = `There is already: ${made.join(', ')}. Go on from there with ${alone}: running this again would make all of it once more.`;
	return new OperationFailed(
		{ ...wording, mayHaveActed: true, description: `${wording.description} ${there}` },
		answer,
	);
}

/** What would be sent: a record for each request, with words in place of what the answers before would give. */
export function rehearsed(connection: Connection, operation: Operation, plan: RequestPlan): IDataObject[] {
	const { steps } = operation;
	const secrets = connection.keeper.secrets();
	if (!steps) return [dryRunRecord(requestOf(connection, operation, plan), secrets)];
	const given: IDataObject = {};
	return steps.map((step, place) => {
		const own = plan.steps![place];
		step.takes?.(own, given);
		for (const name of Object.keys(step.gives)) given[name] = `<${name} of the answer before>`;
		return dryRunRecord(requestOf(connection, step.operation, own), secrets);
	});
}
