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
import { daysIn } from '../request/daysIn';
import { allRecords, type Reading } from '../response/paging';
import type { Operation } from '../model/operation';
import type { RequestPlan } from '../model/requestPlan';
import { blotOut, removeSignatures } from '../response/signedLinks';
import { effectOf } from '../request/effectOf';
import { send } from '../transport/send';

export function requestOf(connection: Connection, operation: Operation, plan: RequestPlan): IHttpRequestOptions {
	return httpRequest(operation, plan, connection.hosts[plan.host ?? operation.route.host]);
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
	const asked = askedOf(operation, plan);
	const { effect } = asked;
	const build = () => requestOf(connection, operation, plan);
	const sending = async () =>
		await send(connection, {
			build,
			effect,
			signedAs: plan.signedAs,
			// What takes something else than the bearer says nothing about the bearer.
			...(takesBearer(connection, operation) && !plan.signedAs ? {} : { mostRefusals: 0 }),
			isReadable: (answer) => isReadable(operation.result, answer),
			// What makes a list take so long makes it so the next time, too.
			timeIsAll: plan.timeoutMs !== undefined || operation.result.kind === 'list',
		});
	const outcome = operation.settings.oneAtATime ? await oneAtATime(keeper.account(), sending) : await sending();
	if (outcome.kind === 'answered') {
		if (isGood(connection, outcome.answer) || isGoneAlready(operation, outcome)) return outcome.answer;
	}
	throw new OperationFailed(
		wordingOf(provider, asked, outcome),
		outcome.kind === 'answered' ? outcome.answer : undefined,
	);
}

const takesBearer = ({ provider }: Connection, { route }: Operation): boolean =>
	provider.grant.ownSignIn?.host !== route.host;

/** What an operation has to say about a request of its that came to nothing. */
const askedOf = (operation: Operation, plan: RequestPlan): Asked => ({
	effect: effectOf(operation, plan),
	deed: operation.deed,
	errors: operation.settings.errors,
});

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
	seen: (answer: IN8nHttpFullResponse) => void = () => {},
): Promise<IDataObject[]> {
	return await readable(connection, askedOf(operation, plan), async () => {
		const answer = await answerTo(connection, operation, plan);
		seen(answer);
		return recordsIn(connection, operation, answer);
	});
}

export const pagingOf = ({ result }: Operation) => (result.kind === 'list' ? result.paging : undefined);

/** How a list is fetched. */
export interface Fetching extends Pick<Reading, 'inTurn'> {
	/** So many records are enough. */
	limit?: number;
	/** Is shown each answer. */
	seen?: (answer: IN8nHttpFullResponse) => void;
}

/**
 * All records of a list, or the first `limit`.
 * @throws OperationFailed, Cancelled
 */
export async function listFrom(
	connection: Connection,
	operation: Operation,
	plan: RequestPlan,
	{ limit, inTurn, seen = () => {} }: Fetching = {},
): Promise<IDataObject[]> {
	const paging = pagingOf(operation);
	const keeps = plan.keeps as ((record: unknown) => boolean) | undefined;
	if (!paging) {
		const records: IDataObject[] = [];
		for (const part of daysIn(operation, plan)) {
			records.push(...(await recordsFrom(connection, operation, part, seen)).filter(keeps ?? (() => true)));
			if (limit !== undefined && records.length >= limit) break;
		}
		return records.slice(0, limit);
	}
	const fetchPage = async (query: Record<string, number>) => {
		const answer = await answerTo(connection, operation, { ...plan, query: { ...plan.query, ...query } });
		seen(answer);
		return { body: answer.body, records: recordsIn(connection, operation, answer) };
	};
	return await readable(
		connection,
		askedOf(operation, plan),
		async () => (await allRecords(paging, limit, fetchPage, { keeps, inTurn })) as IDataObject[],
	);
}

function recordsIn({ provider }: Connection, operation: Operation, answer: IN8nHttpFullResponse): IDataObject[] {
	const records = recordsOf(operation.result, answer);
	removeSignatures(records, provider.signedLinks ?? []);
	blotOut(records, provider.secretFields ?? []);
	return records;
}

/** An answer that cannot be read says nothing about what was done. */
async function readable<Value>({ provider }: Connection, asked: Asked, work: () => Promise<Value>): Promise<Value> {
	const end = await settled(work());
	if ('value' in end) return end.value;
	const { error } = end;
	if (!(error instanceof AnswerError)) throw error;
	// guard: an unreadable answer leaves doubt
	if (asked.effect === 'acts')
		throw new OperationFailed(uncertain(provider, asked, { trouble: `it ${error.message}` }));
	throw new OperationFailed({ message: `${provider.name} ${error.message}`, description: error.advice });
}
