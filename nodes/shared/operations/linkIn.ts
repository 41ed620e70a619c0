import { valueAt } from '../../../credentials/foundation/valueAt';
import { OperationFailed } from '../errors/operationFailed';
import type { Operation } from '../model/operation';
import type { RequestPlan } from '../model/requestPlan';
import type { FileResult, LinkedFile } from '../model/result';
import { filledPath } from '../request/pathTemplate';
import { record } from '../response/results';
import type { Connection } from '../transport/connection';
import { answerTo } from './exchange';

/** The address of the file that an answer speaks of. @throws OperationFailed when it speaks of none */
export function linkIn(
	connection: Connection,
	body: unknown,
	at: string[],
	{ path, missing }: LinkedFile,
	plan: RequestPlan,
): string {
	const { api } = connection.hosts;
	const found = textAt(body, at);
	const link = path === undefined || found === undefined ? found : `${api}${placeOf(plan, path, found)}`;
	if (link === undefined || !URL.canParse(link, api)) throw noLink(connection, missing);
	return new URL(link, api).href;
}

/** The addresses of all files of an answer that is a list. @throws OperationFailed when there is none, Cancelled */
export async function linksIn(
	connection: Connection,
	operation: Operation<FileResult>,
	link: LinkedFile,
	plan: RequestPlan,
): Promise<string[]> {
	const { body } = await answerTo(connection, { ...operation, result: record() }, plan);
	const entries: unknown[] = Array.isArray(body) ? body : [];
	if (entries.length === 0) throw noLink(connection, link.missing);
	return entries.map((entry) => linkIn(connection, entry, [link.each!], link, plan));
}

const noLink = ({ provider }: Connection, { message, description }: LinkedFile['missing']) =>
	new OperationFailed({ message: `${provider.name} ${message}`, description });

function placeOf(plan: RequestPlan, path: string, found: string): string {
	return filledPath({ ...plan, path, pathParameters: { ...plan.pathParameters, found } });
}

export function textAt(body: unknown, places: string[]): string | undefined {
	const texts = places.map((place) => valueAt(body, place));
	return texts.find((value): value is string => typeof value === 'string' && value !== '');
}
