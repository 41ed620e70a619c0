/**
 * The constructors of operations: what a request does at the provider is the word that an operation begins with. A
 * mixture that makes no sense (a read with a condition, a deletion that gives a file) does not compile.
 */
import type { IHttpRequestMethods } from 'n8n-workflow';

import type { ChangeSettings, Deed, Lookup, Operation, Route, Settings } from '../model/operation';
import type { DeletedResult, FileResult, ListResult, RecordResult, WordsResult } from '../model/result';
import { record } from '../response/results';

type Read = RecordResult | ListResult | FileResult | WordsResult;
type Changed = RecordResult | WordsResult | DeletedResult;

/** `GET /calls/{callId}`; `POST sms:/SMS` for another host than `api`; `GET /requests?type=Message`. */
type ReadRoute = `${'GET' | 'POST'} ${string}`;
type ChangeRoute = `${'POST' | 'PUT' | 'PATCH' | 'DELETE'} ${string}`;

/** An operation that changes nothing: it may be sent again, and several at a time. */
export function reads(route: ReadRoute, settings?: Settings): Operation<RecordResult>;
export function reads<Holds extends Read>(route: ReadRoute, settings: Settings, result: Holds): Operation<Holds>;
export function reads(route: ReadRoute, settings: Settings = {}, result: Read = record()): Operation<Read> {
	return { effect: 'reads', route: routeOf(route), settings, result };
}

/** An operation that changes something, and does no harm when it is sent again. With a condition it is sent once. */
export function repeats(route: ChangeRoute, settings: ChangeSettings = {}, result: Changed = record()): Operation {
	return { effect: 'repeats', route: routeOf(route), settings, result, deed: settings.condition };
}

/**
 * An operation that places a call, sends a message or creates: it is sent once, unless the provider has certainly done
 * nothing.
 * @param deed what it brings about, and how to find out whether it did
 */
export function acts(route: ChangeRoute, deed: Deed, settings?: ChangeSettings): Operation<RecordResult>;
export function acts<Holds extends Changed>(
	route: ChangeRoute,
	deed: Deed,
	settings: ChangeSettings,
	result: Holds,
): Operation<Holds>;
export function acts(
	route: ChangeRoute,
	deed: Deed,
	settings: ChangeSettings = {},
	result: Changed = record(),
): Operation<Changed> {
	return { effect: 'acts', route: routeOf(route), settings, result, deed };
}

/** Find or create: what `acts` would create is looked for before. */
export const unlessFound = (lookup: Lookup, creates: Operation<RecordResult>): Operation<RecordResult> => ({
	...creates,
	lookup,
});

const ROUTE = /^([A-Z]+) (?:(\w+):)?(\/[^?]*)(?:\?(.*))?$/;

function routeOf(route: string): Route {
	const [, method, host = 'api', path, search = ''] = ROUTE.exec(route) ?? [];
	return { method: method as IHttpRequestMethods, host, path, query: Object.fromEntries(new URLSearchParams(search)) };
}
