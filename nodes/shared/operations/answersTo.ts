import type { IDataObject, IN8nHttpFullResponse } from 'n8n-workflow';

import { settled, type Settled } from '../../../credentials/foundation/settled';
import { valueAt } from '../../../credentials/foundation/valueAt';
import { redactedWording } from '../errors/apiError';
import { OperationFailed } from '../errors/operationFailed';
import type { Operation } from '../model/operation';
import type { Found, Question } from '../model/question';
import type { RequestPlan } from '../model/requestPlan';
import { planWith } from '../request/requestPlan';
import { file, words } from '../response/results';
import type { Connection } from '../transport/connection';
import { discard } from '../../../credentials/foundation/fileStream';
import { answerTo } from './exchange';
import { shapeOf } from './shapeOf';

/** What users read in `found`. */
const IN_WORDS: Record<Found, string> = {
	found: 'yes',
	notFound: 'no: not found',
	noRight: 'no right to ask',
	otherShape: 'something else than expected',
};

const MEANS: Partial<Record<number, Found>> = { 401: 'noRight', 403: 'noRight', 404: 'notFound', 405: 'notFound' };

/**
 * Asks one question after another. A record for each: `question`, `found`, `seen` (status and shape of the answer, no
 * value of it) and `advice`. A refusal is an answer, too.
 * @throws Cancelled, and OperationFailed when there is no connection
 */
export async function answersTo(
	connection: Connection,
	questions: readonly Question[],
	plan: RequestPlan,
): Promise<IDataObject[]> {
	const records: IDataObject[] = [];
	for (const question of questions) {
		const end = await settled(answered(connection, question, plan));
		if ('value' in end) records.push(end.value);
		// Of several hosts, one that cannot be reached says something. Without a first answer there is no connection.
		else if (records.length > 0 && end.error instanceof OperationFailed) {
			const { message: seen, description: advice } = redactedWording(connection, end.error.wording);
			records.push({ question: question.question, found: 'no answer', seen, advice });
		} else throw end.error;
	}
	return records;
}

async function answered(
	connection: Connection,
	question: Question,
	{ timeoutMs, query: typed }: RequestPlan,
): Promise<IDataObject> {
	const { id, path, needs } = question;
	if (needs && typed[needs.parameter] === undefined)
		return {
			question: question.question,
			found: 'not asked',
			seen: '',
			advice: `Fill in ${needs.field} to have this asked.`,
		};
	const ask = async (one: Question) => await asked(connection, one, typed, timeoutMs);
	if (!id) return recordOf(connection, question, await ask(question));
	const list = await ask({ ...question, ...id, isFile: false });
	if ('error' in list) return recordOf(connection, question, list);
	const found = valueAt(list.value.body, id.at);
	if (found === undefined || found === null) {
		const nothing = { question: question.question, found: 'nothing to ask about', seen: seenIn(list.value) };
		return { ...nothing, advice: `The list ${id.path} is empty, or of another shape. Check again when there is one.` };
	}
	const whole = path.replace('{id}', encodeURIComponent(String(found)));
	return recordOf(connection, question, await ask({ ...question, path: whole }));
}

/** Only an answer says something: without a connection, or a bearer, there is nothing to tell. */
async function asked(
	connection: Connection,
	{ host = 'api', isFile, path, query, signedAs }: Question,
	typed: RequestPlan['query'],
	timeoutMs?: number,
): Promise<Settled<IN8nHttpFullResponse>> {
	const search = Object.fromEntries(new URLSearchParams(query?.(typed) ?? ''));
	const route = { method: 'GET' as const, host, path, query: search };
	const operation: Operation = {
		effect: 'reads',
		route,
		settings: { oneAtATime: true },
		result: isFile ? file() : words(),
	};
	const end = await settled(answerTo(connection, operation, { ...planWith(route), timeoutMs, signedAs }));
	if ('error' in end && !(end.error instanceof OperationFailed && end.error.answer)) throw end.error;
	if ('value' in end && isFile) discard(end.value.body);
	return end;
}

function recordOf(
	connection: Connection,
	{ question, advice = {}, tells, isFile, isThereWith = [] }: Question,
	end: Settled<IN8nHttpFullResponse>,
): IDataObject {
	if ('error' in end) {
		const { answer, wording } = end.error as OperationFailed;
		const status = answer!.statusCode;
		const found = isThereWith.some((one) => saysThere(answer!, one)) ? 'found' : MEANS[status];
		const { message, description } = redactedWording(connection, wording);
		return {
			question,
			found: found ? IN_WORDS[found] : 'refused',
			seen: seenIn(answer!),
			advice: (found && advice[found]) ?? (found === 'found' ? 'Nothing to do.' : `${message}. ${description}`),
		};
	}
	const { body } = end.value;
	const found = isFile || (typeof body === 'object' && body !== null) ? 'found' : 'otherShape';
	const told = found === 'found' && tells ? tells(body) : advice[found];
	return { question, found: IN_WORDS[found], seen: seenIn(end.value, isFile), advice: told ?? 'Nothing to do.' };
}

/** Whoever answers 404 in the words of an API may know the path, and not the record. */
const saysThere = ({ statusCode, body }: IN8nHttpFullResponse, status: number): boolean =>
	statusCode === status && (status !== 404 || (typeof body === 'object' && body !== null));

const seenIn = ({ statusCode, body, headers }: IN8nHttpFullResponse, isFile = false): string =>
	isFile ? `${statusCode} ${String(headers['content-type'] ?? 'a file')}` : `${statusCode} ${shapeOf(body)}`;
