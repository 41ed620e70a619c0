import type { IDataObject, ILoadOptionsFunctions, INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';

import { settled } from '../../../credentials/foundation/settled';
import { connect, type Connection } from '../transport/connection';
import { itemError } from '../errors/itemError';
import { OperationFailed } from '../errors/operationFailed';
import { listFrom, pagingOf, recordsFrom } from '../operations/exchange';
import { planWith } from '../request/requestPlan';
import type { Operation } from '../model/operation';
import type { Provider } from '../model/provider';

/** `alias`: another name under which it is found, and which is not shown. */
type Entry = INodeListSearchItems & { alias?: string };

/** Which records a dropdown offers and how they look in it. */
export interface ListSource {
	resource: string;
	operation: string;
	/** Entries of one record; none leaves it out. */
	entries: (record: IDataObject) => Entry[];
	/** The path of the list, where that of the operation has parts that users fill in. */
	path?: string;
	/** Which of the provider's hosts, if not that of the operation. */
	host?: string;
	/** Narrows the list, e.g. to the last days. */
	query?: () => Record<string, unknown>;
	/** The parameter with which the provider itself searches; without it only what is shown is searched. */
	filterAs?: string;
	/** Where this list is not for the user (403): the lists that may be, in order. */
	orElse?: ListSource[];
}

const MOST_ENTRIES = 500;
const PAGE_SIZE = 100;
const FORBIDDEN = 403;

interface Part {
	records: IDataObject[];
	/** How many records are before the next part; undefined at the end. */
	next?: number;
}

/**
 * Fills a dropdown from a list operation of the same node, page by page where the list has pages. @throws NodeApiError
 */
export async function searchList(
	context: ILoadOptionsFunctions,
	provider: Provider,
	source: ListSource,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const connected = await settled(connect(context, provider));
	const end =
		'error' in connected
			? connected
			: await settled(firstAllowed(connected.value, source, filter?.trim(), Number(paginationToken) || 0));
	if ('error' in end) throw itemError(context, provider, connected, end.error);
	const { records, next, from } = end.value;
	const entries = distinct(records.flatMap(from.entries));
	const found = from.filterAs ? entries : entries.filter(({ name, alias = '' }) => matches(`${name} ${alias}`, filter));
	const results = found.map(({ alias, ...entry }) => (alias === undefined ? entry : { ...entry }));
	return { results, paginationToken: next?.toString() };
}

/** Of a list and those that may take its place, the first that the user may read. Without any, what the first said. */
async function firstAllowed(
	connection: Connection,
	source: ListSource,
	typed: string | undefined,
	start: number,
): Promise<Part & { from: ListSource }> {
	let refusal: unknown;
	for (const from of [source, ...(source.orElse ?? [])]) {
		const operation = connection.provider.resources[from.resource].operations[from.operation];
		const query = { ...from.query?.(), ...(from.filterAs && typed ? { [from.filterAs]: typed } : {}) };
		const end = await settled(partOf(connection, operation, query, from, start));
		if ('value' in end) return { ...end.value, from };
		if (!isForbidden(end.error)) throw end.error;
		refusal ??= end.error;
	}
	throw refusal;
}

const isForbidden = (error: unknown): boolean =>
	error instanceof OperationFailed && error.answer?.statusCode === FORBIDDEN;

/** Searched by the provider: a page at a time. Searched here: all there is, where it has pages up to a bound. */
async function partOf(
	connection: Connection,
	operation: Operation,
	query: Record<string, unknown>,
	{ filterAs, host, path = operation.route.path }: ListSource,
	start: number,
): Promise<Part> {
	const plan = { ...planWith(operation.route, query), path, host };
	const paging = pagingOf(operation);
	// What comes in one answer is searched whole.
	if (!paging) return { records: await listFrom(connection, operation, plan) };
	if (!filterAs) return { records: await listFrom(connection, operation, plan, { limit: MOST_ENTRIES }) };
	const { position, size } = paging;
	const place = position.counts === 'records' ? start : start / PAGE_SIZE + 1;
	const page = { [position.parameter]: place, [size.parameter]: PAGE_SIZE };
	const records = await recordsFrom(connection, operation, { ...plan, query: { ...plan.query, ...page } });
	return { records, next: records.length < PAGE_SIZE ? undefined : start + PAGE_SIZE };
}

function distinct(entries: Entry[]): Entry[] {
	return [...new Map(entries.map((entry) => [entry.value, entry])).values()];
}

/** Every word, in any order, without regard to accents; what is left out of digits (`1844*101`) does not count. */
export function matches(name: string, filter = ''): boolean {
	const folded = searchable(name);
	const digits = digitsOf(name);
	return searchable(filter)
		.split(/\s+/)
		.every((word) => folded.includes(word) || (isNumber(word) && digits.includes(digitsOf(word))));
}

const searchable = (text: string) =>
	text
		.normalize('NFKD')
		.replace(/[\p{M}\p{Cf}]/gu, '')
		.toLowerCase()
		.trim();

/** Fewer digits would be found across two numbers of one entry. */
const isNumber = (word: string) => /^[\d()+*.,/-]+$/.test(word) && digitsOf(word).length >= 5;

const digitsOf = (text: string) => text.replace(/\D/g, '');
