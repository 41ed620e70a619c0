/**
 * The constructors of operations: what a request does at the provider is the word that an operation begins with. A
 * mixture that makes no sense (a read with a condition or a body, a deletion that gives a file) does not compile.
 */
import type { IHttpRequestMethods } from 'n8n-workflow';

import type { Effect } from '../model/effect';
import type { ChangeSettings, Deed, Following, Operation, Route, Settings, Step, Waiting } from '../model/operation';
import type {
	BodyPlacement,
	HostPlacement,
	Parameters,
	PathPlacement,
	Placement,
	QueryPlacement,
	SiftPlacement,
	WholePathPlacement,
} from '../model/placement';
import type { Question } from '../model/question';
import type { DeletedResult, FileResult, ListResult, RecordResult, Result, WordsResult } from '../model/result';
import { record } from '../response/results';
import { nameAt } from './pathTemplate';
import { body, required } from './placements';

type Read = RecordResult | ListResult | FileResult | WordsResult;
type Changed = RecordResult | WordsResult | DeletedResult;

/** `GET /calls/{callId}`; `GET sms:/SMS` for another host than `api`; `GET /requests?type=Message`. */
type RouteBy<Method extends string> = `${Method} /${string}` | `${Method} ${string}:/${string}`;
type ChangeRoute = RouteBy<'POST' | 'PUT' | 'PATCH' | 'DELETE'>;

/** What goes into the address, or stays here: a GET has no body. */
type InAddress = Record<string, HostPlacement | PathPlacement | QueryPlacement | SiftPlacement | WholePathPlacement>;
type BodyPart = Extract<Placement, { in: 'body' | 'list' | 'spread' | 'files' | 'upload' }>;
type Kinds<Own> = Own[keyof Own];

/** Beside a whole body there is no part of one. */
type OneBody<Own> =
	Extract<Kinds<Own>, { in: 'whole' }> extends never
		? unknown
		: Extract<Kinds<Own>, BodyPart> extends never
			? unknown
			: { 'a whole body stands alone': never };

type With<Kind extends Settings, Own extends Parameters> = Kind & { parameters?: Own & OneBody<Own> };

/** An operation that changes nothing: it may be sent again, and several at a time. */
export function reads<Own extends InAddress>(
	route: RouteBy<'GET'>,
	settings?: With<Settings, Own>,
): Operation<RecordResult, 'reads'>;
export function reads<Own extends InAddress, Holds extends Read>(
	route: RouteBy<'GET'>,
	settings: With<Settings, Own>,
	result: Holds,
): Operation<Holds, 'reads'>;
export function reads<Own extends Parameters, Holds extends Read>(
	route: RouteBy<'POST'>,
	settings: With<Settings, Own>,
	result: Holds,
): Operation<Holds, 'reads'>;
export function reads(route: string, settings: Settings = {}, result: Read = record()): Operation<Read, 'reads'> {
	return operation('reads', route, settings, result);
}

/** An operation that changes something, and does no harm when it is sent again. With a condition it is sent once. */
export function repeats<Own extends Parameters>(
	route: ChangeRoute,
	settings?: With<ChangeSettings, Own>,
	result: Changed = record(),
): Operation<Changed, 'repeats'> {
	return { ...operation('repeats', route, settings, result), deed: settings?.condition };
}

/**
 * An operation that places a call, sends a message or creates: it is sent once, unless the provider has certainly done
 * nothing.
 * @param deed what it brings about, and how to find out whether it did
 */
export function acts<Own extends Parameters>(
	route: ChangeRoute,
	deed: Deed,
	settings?: With<ChangeSettings, Own>,
): Operation<RecordResult, 'acts'>;
export function acts<Own extends Parameters, Holds extends Changed>(
	route: ChangeRoute,
	deed: Deed,
	settings: With<ChangeSettings, Own>,
	result: Holds,
): Operation<Holds, 'acts'>;
export function acts(
	route: string,
	deed: Deed,
	settings?: ChangeSettings,
	result: Changed = record(),
): Operation<Changed, 'acts'> {
	return { ...operation('acts', route, settings, result), deed };
}

/**
 * A read that asks several questions, one after another; each gives one record.
 * @param parameters what users may fill in for them; a question says which it takes
 */
export function asks(
	questions: readonly Question[],
	parameters: Record<string, QueryPlacement> = {},
): Operation<RecordResult, 'reads'> {
	const { host = 'api', path } = questions[0];
	return { ...operation('reads', `GET ${host}:${path}`, { oneAtATime: true, parameters }, record()), questions };
}

/**
 * Several requests that act, one after another: the answer of one goes into those behind it. All are laid out before
 * the first is sent, and whoever is stopped on the way is told what there is already.
 */
export function inTurn(deed: Deed, steps: readonly Step[]): Operation<RecordResult, 'acts'> {
	return { ...steps[0].operation, effect: 'acts', deed, result: record(), steps };
}

/** A read that looks again and again, until what is waited for has come or the time is over. Gives the call's record. */
export function waits(waiting: Waiting): Operation<RecordResult, 'reads'> {
	const { operation: first } = waiting.looks[0];
	const { result } = waiting.looks[waiting.looks.length - 1].operation;
	const simplify = 'simplify' in result ? result.simplify : undefined;
	return { ...first, effect: 'reads', result: record({ simplify }), waits: waiting };
}

/** What places a call, with the option to wait until it has ended. @param callAt where the answer has the call's ID */
export function mayWait<Holds extends Result>(
	waiting: Waiting,
	callAt: string,
	places: Operation<Holds, 'acts'>,
): Operation<Holds, 'acts'> {
	const option = { asks: 'options.waitUntilEnded', longest: 'options.longestWait' };
	return { ...places, follows: { waiting, callAt: () => callAt, ...option } };
}

/** What places a call, with fields of its own that say what of the call it then waits for. */
export function mayWaitAfter<Holds extends Result>(
	follows: Following,
	places: Operation<Holds, 'acts'>,
): Operation<Holds, 'acts'> {
	return { ...places, follows };
}

/**
 * What sends a text, with a link behind it to a page where the person replies: the execution waits until they have.
 * Files do not go along. The text comes from the field `message`, which is what n8n fills in where an AI agent asks.
 * @param textField the field of `sends` that holds the text
 */
export function awaitsReply<Holds extends Changed>(
	textField: string,
	sends: Operation<Holds, 'acts'>,
): Operation<Holds, 'acts'> {
	const { [textField]: own, ...others } = sends.settings.parameters ?? {};
	const textAt = nameAt(textField, own as BodyPlacement);
	const rest = Object.entries(others).filter(([, placement]) => placement.in !== 'files');
	const message = required(body('as' in own ? own.as : undefined, textAt));
	return {
		...sends,
		settings: { ...sends.settings, atLeastOneOf: undefined, parameters: { ...Object.fromEntries(rest), message } },
		replies: { textAt },
	};
}

function operation<Holds extends Result, Does extends Effect>(
	effect: Does,
	route: string,
	settings: ChangeSettings = {},
	result: Holds,
): Operation<Holds, Does> {
	return { effect, route: routeOf(route), settings, result };
}

const ROUTE = /^([A-Z]+) (?:(\w+):)?(\/(?!\/)[^?]*)(?:\?(.*))?$/;

function routeOf(text: string): Route {
	const found = ROUTE.exec(text);
	if (!found) throw new Error(`"${text}" is no route`);
	const [, method, host = 'api', path, search = ''] = found;
	return { method: method as IHttpRequestMethods, host, path, query: Object.fromEntries(new URLSearchParams(search)) };
}
