import type { IDataObject, IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';

import { settled } from '../../../credentials/foundation/settled';
import { oneAtATime } from '../transport/oneAtATime';
import { isReadable, recordsOf } from '../response/records';
import { AnswerError } from '../response/answerError';
import { OperationFailed } from '../errors/operationFailed';
import { uncertain, wordingOf } from '../errors/wording';
import type { Connection } from '../transport/connection';
import { httpRequest } from '../request/httpRequest';
import type { Outcome } from '../transport/outcome';
import { allRecords } from '../response/paging';
import type { Effect, OperationRow, RequestPlan } from '../model/provider';
import { removeSignatures } from '../response/signedLinks';
import { send } from '../transport/send';

export function requestOf(connection: Connection, row: OperationRow, plan: RequestPlan): IHttpRequestOptions {
	return httpRequest(row, plan, connection.hosts[row.host ?? 'api']);
}

/**
 * Sends one request and gives its answer if it is a good one.
 * @throws OperationFailed, Cancelled
 */
export async function answerTo(
	connection: Connection,
	row: OperationRow,
	plan: RequestPlan,
): Promise<IN8nHttpFullResponse> {
	const { provider, credentials } = connection;
	const effect = effectOf(row, plan);
	const build = () => requestOf(connection, row, plan);
	const sending = async () =>
		await send(connection, { build, effect, isReadable: (answer) => isReadable(row, answer) });
	const outcome = row.alone ? await oneAtATime(String(credentials.sessionKey), sending) : await sending();
	if (outcome.kind === 'answered') {
		if (isGood(connection, outcome.answer) || isGoneAlready(row, outcome)) return outcome.answer;
	}
	throw new OperationFailed(
		wordingOf(provider, { ...row, effect }, outcome),
		outcome.kind === 'answered' ? outcome.answer : undefined,
	);
}

/** A change under the condition that nobody has made another is no longer welcome once it is done. */
function effectOf({ effect, condition }: OperationRow, plan: RequestPlan): Effect {
	return condition !== undefined && plan.query[condition] !== undefined ? 'acts' : effect;
}

/** A delete whose first try got no clear answer has done its work when the second finds nothing. */
function isGoneAlready(row: OperationRow, outcome: Outcome): boolean {
	return (
		row.method === 'DELETE' &&
		outcome.kind === 'answered' &&
		outcome.unclearBefore === true &&
		outcome.answer.statusCode === 404
	);
}

function isGood({ provider }: Connection, answer: IN8nHttpFullResponse): boolean {
	const { statusCode, body } = answer;
	return (
		statusCode >= 200 &&
		statusCode < 300 &&
		provider.failedInside?.(body) !== true &&
		provider.rejectedInside?.(body) !== true
	);
}

/** One request, its records. @throws OperationFailed, Cancelled */
export async function recordsFrom(
	connection: Connection,
	row: OperationRow,
	plan: RequestPlan,
): Promise<IDataObject[]> {
	return await readable(connection, row, async () => recordsIn(connection, row, await answerTo(connection, row, plan)));
}

/** All records of a list, or the first `limit`. @throws OperationFailed, Cancelled */
export async function listFrom(
	connection: Connection,
	row: OperationRow,
	plan: RequestPlan,
	limit?: number,
): Promise<IDataObject[]> {
	const { paging } = row;
	if (!paging) return (await recordsFrom(connection, row, plan)).slice(0, limit);
	const fetchPage = async (query: Record<string, number>) => {
		const answer = await answerTo(connection, row, { ...plan, query: { ...plan.query, ...query } });
		return { body: answer.body, records: recordsIn(connection, row, answer) };
	};
	return await readable(connection, row, async () => (await allRecords(paging, limit, fetchPage)) as IDataObject[]);
}

function recordsIn({ provider }: Connection, row: OperationRow, answer: IN8nHttpFullResponse): IDataObject[] {
	const records = recordsOf(row, answer);
	removeSignatures(records, provider.signedLinks ?? []);
	return records;
}

/** An answer that cannot be read says nothing about what was done. */
async function readable<Result>(
	{ provider }: Connection,
	row: OperationRow,
	work: () => Promise<Result>,
): Promise<Result> {
	const end = await settled(work());
	if ('value' in end) return end.value;
	const { error } = end;
	if (!(error instanceof AnswerError)) throw error;
	if (row.effect === 'acts') throw new OperationFailed(uncertain(provider, row, { trouble: `it ${error.message}` }));
	throw new OperationFailed({ message: `${provider.name} ${error.message}`, description: error.advice });
}
