import type { IDataObject, IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';

import { settled } from '../../../credentials/foundation/settled';
import { oneAtATime } from '../transport/oneAtATime';
import { isReadable, recordsOf } from '../response/records';
import { AnswerError } from '../response/answerError';
import { OperationFailed } from '../errors/operationFailed';
import { uncertain, wordingOf, type Asked } from '../errors/wording';
import type { Connection } from '../transport/connection';
import { httpRequest } from '../request/httpRequest';
import type { Outcome } from '../transport/outcome';
import { allRecords } from '../response/paging';
import type { Effect, Operation } from '../model/operation';
import type { RequestPlan } from '../model/requestPlan';
import { removeSignatures } from '../response/signedLinks';
import { nameAt } from '../request/pathTemplate';
import { send } from '../transport/send';

export function requestOf(connection: Connection, operation: Operation, plan: RequestPlan): IHttpRequestOptions {
	return httpRequest(operation, plan, connection.hosts[operation.route.host]);
}

/**
 * Sends one request and gives its answer if it is a good one.
 * @throws OperationFailed, Cancelled
 */
export async function answerTo(
	connection: Connection,
	operation: Operation,
	plan: RequestPlan,
): Promise<IN8nHttpFullResponse> {
	const { provider, keeper } = connection;
	const effect = effectOf(operation, plan);
	const build = () => requestOf(connection, operation, plan);
	const sending = async () =>
		await send(connection, { build, effect, isReadable: (answer) => isReadable(operation.result, answer) });
	const outcome = operation.settings.oneAtATime ? await oneAtATime(keeper.account(), sending) : await sending();
	if (outcome.kind === 'answered') {
		if (isGood(connection, outcome.answer) || isGoneAlready(operation, outcome)) return outcome.answer;
	}
	throw new OperationFailed(
		wordingOf(provider, { ...askedOf(operation), effect }, outcome),
		outcome.kind === 'answered' ? outcome.answer : undefined,
	);
}

/** A change under the condition that nobody has made another is no longer welcome once it is done. */
function effectOf({ effect, settings: { condition } }: Operation, plan: RequestPlan): Effect {
	const isConditional =
		condition !== undefined && plan.query[nameAt(condition.option.name, condition.parameter)] !== undefined;
	return isConditional ? 'acts' : effect;
}

/** What an operation has to say about a request of its that came to nothing. */
export const askedOf = ({ effect, deed, settings: { errors } }: Operation): Asked => ({ effect, deed, errors });

/** A delete whose first try got no clear answer has done its work when the second finds nothing. */
function isGoneAlready({ route }: Operation, outcome: Outcome): boolean {
	return (
		route.method === 'DELETE' &&
		outcome.kind === 'answered' &&
		outcome.unclearBefore === true &&
		outcome.answer.statusCode === 404
	);
}

function isGood({ provider }: Connection, answer: IN8nHttpFullResponse): boolean {
	const { statusCode, body } = answer;
	return (
		statusCode >= 200 &&
		// guard: a refusal is no success
		statusCode < 300 &&
		provider.failedInside?.(body) !== true &&
		provider.rejectedInside?.(body) !== true
	);
}

/** One request, its records. @throws OperationFailed, Cancelled */
export async function recordsFrom(
	connection: Connection,
	operation: Operation,
	plan: RequestPlan,
): Promise<IDataObject[]> {
	return await readable(connection, operation, async () =>
		recordsIn(connection, operation, await answerTo(connection, operation, plan)),
	);
}

/** All records of a list, or the first `limit`. @throws OperationFailed, Cancelled */
export async function listFrom(
	connection: Connection,
	operation: Operation,
	plan: RequestPlan,
	limit?: number,
): Promise<IDataObject[]> {
	const paging = operation.result.kind === 'list' ? operation.result.paging : undefined;
	if (!paging) return (await recordsFrom(connection, operation, plan)).slice(0, limit);
	const fetchPage = async (query: Record<string, number>) => {
		const answer = await answerTo(connection, operation, { ...plan, query: { ...plan.query, ...query } });
		return { body: answer.body, records: recordsIn(connection, operation, answer) };
	};
	return await readable(
		connection,
		operation,
		async () => (await allRecords(paging, limit, fetchPage)) as IDataObject[],
	);
}

function recordsIn({ provider }: Connection, operation: Operation, answer: IN8nHttpFullResponse): IDataObject[] {
	const records = recordsOf(operation.result, answer);
	removeSignatures(records, provider.signedLinks ?? []);
	return records;
}

/** An answer that cannot be read says nothing about what was done. */
async function readable<Value>(
	{ provider }: Connection,
	operation: Operation,
	work: () => Promise<Value>,
): Promise<Value> {
	const end = await settled(work());
	if ('value' in end) return end.value;
	const { error } = end;
	if (!(error instanceof AnswerError)) throw error;
	// guard: an unreadable answer leaves doubt
	if (operation.effect === 'acts')
		throw new OperationFailed(uncertain(provider, askedOf(operation), { trouble: `it ${error.message}` }));
	throw new OperationFailed({ message: `${provider.name} ${error.message}`, description: error.advice });
}
