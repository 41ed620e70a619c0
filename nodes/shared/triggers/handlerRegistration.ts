import type { IDataObject, IHookFunctions } from 'n8n-workflow';

import { settled } from '../../../credentials/foundation/settled';
import { inOrder } from '../transport/inOrder';
import { addressWith, newSecret, registrationOf, secretIn, storeRegistration, type Registration } from './secretPath';

/** A handler at the provider, ours or anybody else's. */
export interface Handler {
	id: string;
	url: string;
	event: string;
	method: string;
}

/** Handlers that a provider's API lists, adds and removes. A place is one such list, under a name of the provider's. */
export interface HandlerBook {
	/** None where there is no such place (any more). */
	list: (place: string) => Promise<Handler[]>;
	/** @returns false where the place has no such event */
	add: (place: string, event: string, url: string) => Promise<boolean>;
	/** What is gone already is fine. @returns false where the provider has no way to remove it. */
	remove: (place: string, handler: Handler) => Promise<boolean>;
}

/** Which events are to be posted of a place. */
export interface Wanted {
	place: string;
	events: string[];
}

const LISTS_AT_ONCE = 5;

interface Found extends Handler {
	place: string;
}

/** Handlers of other products are normal in these lists: ours are known by the node's own address. */
async function ownHandlersAt(context: IHookFunctions, book: HandlerBook, place: string): Promise<Found[]> {
	const own = (await book.list(place)).filter(({ url }) => secretIn(context, url) !== undefined);
	return own.map((handler) => ({ place, ...handler }));
}

async function ownHandlers(context: IHookFunctions, book: HandlerBook, places: string[]): Promise<Found[]> {
	return (await inOrder(places, LISTS_AT_ONCE, async (place) => await ownHandlersAt(context, book, place))).flat();
}

/** Also those where handlers were registered before somebody changed the node. */
const withKnown = (context: IHookFunctions, places: string[]): string[] => [
	...new Set([...places, ...(registrationOf(context)?.places ?? [])]),
];

const placesOf = (wanted: Wanted[]) => wanted.map(({ place }) => place);

const keyOf = (place: string, event: string) => JSON.stringify([place, event]);
const keysOf = (wanted: Wanted[]) => wanted.flatMap(({ place, events }) => events.map((event) => keyOf(place, event)));

/** What of the handlers found is as it has to be: each once. The rest is ours and of no use. */
function sorted(found: Found[], wanted: Wanted[], url: string): { kept: Map<string, Found>; surplus: Found[] } {
	const keys = new Set(keysOf(wanted));
	const kept = new Map<string, Found>();
	const surplus = found.filter((handler) => {
		const key = keyOf(handler.place, handler.event);
		const isGood = handler.url === url && handler.method.toUpperCase() === 'POST' && keys.has(key);
		if (!isGood || kept.has(key)) return true;
		kept.set(key, handler);
		return false;
	});
	return { kept, surplus };
}

/** Whether all that is wanted is registered, and nothing else of ours. @throws what `book` throws */
export async function isRegistered(context: IHookFunctions, book: HandlerBook, wanted: Wanted[]): Promise<boolean> {
	const registration = registrationOf(context);
	if (!registration) return false;
	const found = await ownHandlers(context, book, withKnown(context, placesOf(wanted)));
	const { kept, surplus } = sorted(found, wanted, addressWith(context, registration.secret));
	return surplus.length === 0 && kept.size === keysOf(wanted).length;
}

/**
 * Registers what is missing, and takes away what is ours and not wanted (any more). A handler that a start left behind
 * which broke off is gone on with: its secret is in its address.
 * @param notes for the provider's own part, kept with the registration
 * @returns what the places do not take
 * @throws what `book` throws; what was made until then is taken back
 */
export async function register(
	context: IHookFunctions,
	book: HandlerBook,
	wanted: Wanted[],
	notes?: IDataObject,
): Promise<Array<{ place: string; event: string }>> {
	const found = await ownHandlers(context, book, withKnown(context, placesOf(wanted)));
	const secret = registrationOf(context)?.secret ?? secretLeftIn(context, found) ?? newSecret();
	const url = addressWith(context, secret);
	const { kept, surplus } = sorted(found, wanted, url);
	await removeAll(book, surplus);
	const missing = wanted.flatMap(({ place, events }) =>
		events.filter((event) => !kept.has(keyOf(place, event))).map((event) => ({ place, event })),
	);
	const refused = await addAll(context, book, missing, url, [...kept.values()]);
	storeRegistration(context, { secret, places: placesOf(wanted), notes } satisfies Registration);
	return refused;
}

const secretLeftIn = (context: IHookFunctions, found: Found[]): string | undefined =>
	found.map(({ url }) => secretIn(context, url)).find(Boolean);

async function addAll(
	context: IHookFunctions,
	book: HandlerBook,
	missing: Array<{ place: string; event: string }>,
	url: string,
	kept: Found[],
): Promise<Array<{ place: string; event: string }>> {
	const refused: Array<{ place: string; event: string }> = [];
	for (const [index, { place, event }] of missing.entries()) {
		const end = await settled(book.add(place, event, url));
		if ('value' in end && !end.value) refused.push({ place, event });
		if (!('error' in end)) continue;
		const tried = missing.slice(0, index + 1).map((one) => one.place);
		await settled(takeBack(context, book, [...new Set(tried)], kept));
		throw end.error;
	}
	return refused;
}

/** Looks anew: a request without a clear answer may have added one. */
async function takeBack(context: IHookFunctions, book: HandlerBook, places: string[], kept: Found[]): Promise<void> {
	const isKept = ({ place, id }: Found) => kept.some((one) => one.place === place && one.id === id);
	await removeAt(context, book, places, (handler) => !isKept(handler));
}

async function removeAll(book: HandlerBook, handlers: Found[]): Promise<void> {
	for (const handler of handlers) await book.remove(handler.place, handler);
}

/**
 * Every place is tried, whatever becomes of another.
 * @returns the places where something is left that cannot be removed
 * @throws the first error, when all places have been tried
 */
async function removeAt(
	context: IHookFunctions,
	book: HandlerBook,
	places: string[],
	isMeant: (handler: Found) => boolean = () => true,
): Promise<string[]> {
	const left = new Set<string>();
	let failure: { error: unknown } | undefined;
	for (const place of places) {
		const listed = await settled(ownHandlersAt(context, book, place));
		if ('error' in listed) failure ??= listed;
		for (const handler of 'value' in listed ? listed.value.filter(isMeant) : []) {
			const end = await settled(book.remove(place, handler));
			if ('error' in end) failure ??= end;
			else if (!end.value) left.add(place);
		}
	}
	if (failure) throw failure.error;
	return [...left];
}

/**
 * Removes what is ours, one by one, and nothing else.
 * @returns the places where something of ours is left that the provider has no way to remove: its address is answered
 *   by nobody, and a later `register` goes on with it
 * @throws what `book` throws
 */
export async function unregister(context: IHookFunctions, book: HandlerBook, places: string[]): Promise<string[]> {
	const left = await removeAt(context, book, withKnown(context, places));
	storeRegistration(context, undefined);
	return left;
}
