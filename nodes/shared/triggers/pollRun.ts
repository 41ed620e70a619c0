import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { DeadlinePassed, withinDeadline, type Deadline } from '../../../credentials/foundation/deadline';
import { settled } from '../../../credentials/foundation/settled';
import { connect, type Connection } from '../transport/connection';
import { itemError } from '../errors/itemError';
import { OperationFailed } from '../errors/operationFailed';
import { listFrom } from '../operations/exchange';
import { planWith } from '../request/requestPlan';
import { isTooSoon, noteEnd } from './pollPace';
import { momentOf, sightingOf, type PollSource } from './pollSource';
import { ProviderTime } from './providerTime';
import { storedMark, storeMark } from './pollState';
import type { Provider } from '../model/provider';
import { lookAt, readTo, windowStart, type Sighting, type Watermark } from './watermark';

export interface Poll {
	provider: Provider;
	/** Names the state: that of another source is not taken for this one's. */
	name: string;
	source: PollSource;
	minutesBetweenChecks: number;
	/** Of what is new, what the user wants to hear of. */
	isWanted: (found: Found) => boolean;
	/** Makes items of what is new, oldest first. What one of them lacks must not make it throw. */
	itemsOf: (connection: Connection, found: Found[]) => Promise<INodeExecutionData[]>;
}

export interface Found {
	record: IDataObject;
	/** The record's subject has not turned up lately. */
	isFirst: boolean;
	/** The beginning of the window in which it was found, in milliseconds. */
	since: number;
}

interface Look {
	sightings: Array<Sighting<IDataObject>>;
	/** From where on was asked, and when, by the provider's time. */
	since: number;
	now: number;
}

const DAY_MS = 24 * 60 * 60_000;
/** For a test of the editor: how far back, and how many records, to look for an example. */
const TEST_WINDOWS_MS = [DAY_MS, 7 * DAY_MS, 30 * DAY_MS];
const MOST_LOOKED_AT = 500;
const TEST_EVENTS = 3;
/** After a longer pause what came in it is no news any more. */
const LONGEST_PAUSE_MS = 7 * DAY_MS;

/** With all its pages and tries. */
const POLL_MS = 30 * 60_000;
/** So much of the first window may be missing: seconds between clocks, and a Date header without a fraction. */
const HARMLESS_MS = 60_000;

const running = new Set<string>();

/**
 * A polling node's whole `poll`: what is new since the last one, each record once. n8n calls it as often as the
 * node's Poll Times say; calls that come too soon, or while another is at work, ask nothing.
 * @returns null when nothing is new
 * @throws NodeApiError or NodeOperationError; then nothing is taken for seen
 */
export async function pollRun(context: IPollFunctions, poll: Poll): Promise<INodeExecutionData[][] | null> {
	if (context.getMode() === 'manual')
		return [await guarded(context, poll, async (connection) => await examples(context, connection, poll))];
	const key = JSON.stringify([context.getWorkflow().id, context.getNode().id]);
	if (running.has(key) || isTooSoon(context, key, storedMark(context, poll.name)?.checkedAt, poll.minutesBetweenChecks))
		return null;
	running.add(key);
	const began = Date.now();
	const end = await settled(guarded(context, poll, async (connection) => await inTime(context, connection, poll)));
	running.delete(key);
	noteEnd(key, began, end);
	if ('error' in end) throw end.error;
	return end.value.length === 0 ? null : [end.value];
}

async function guarded<Result>(
	context: IPollFunctions,
	{ provider }: Poll,
	work: (connection: Connection) => Promise<Result>,
): Promise<Result> {
	const connected = await settled(connect(context, provider));
	const end = 'error' in connected ? connected : await settled(work(connected.value));
	if ('error' in end) throw itemError(context, provider, connected, end.error);
	return end.value;
}

/** Whatever trickles in: a poll that does not end would keep all others from beginning. */
async function inTime(context: IPollFunctions, connection: Connection, poll: Poll): Promise<INodeExecutionData[]> {
	const polling = async ({ signal }: Deadline) => await newItems(context, connection, poll, signal);
	const end = await settled(withinDeadline(POLL_MS, polling));
	if ('value' in end) return end.value;
	if (!(end.error instanceof DeadlinePassed)) throw end.error;
	throw new OperationFailed({
		message: `${poll.provider.name} did not give the whole list within ${POLL_MS / 60_000} minutes`,
		description:
			'Nothing was taken for seen; the next poll asks again. Ask the provider whether the service is disturbed.',
	});
}

async function newItems(
	context: IPollFunctions,
	connection: Connection,
	poll: Poll,
	isOver: AbortSignal,
): Promise<INodeExecutionData[]> {
	const { name, source, isWanted, itemsOf } = poll;
	const checkedAt = Date.now();
	const before = lastMark(context, poll, checkedAt);
	const { sightings, since, now } = await lookedInWindow(connection, source, before, checkedAt);
	const { fresh, mark } = lookAt(before, sightings, source.lookBackMs, now, {
		since,
		checkedAt,
		mostKnown: source.mostKnown,
	});
	const found = fresh.map(({ value, isFirst }) => ({ record: value, isFirst, since }));
	const items = await itemsOf(connection, found.filter(isWanted));
	// Whoever waited for these has given them up: they are still to be given.
	if (isOver.aborted) return [];
	storeMark(context, name, mark);
	return items;
}

/** The first look goes by n8n's clock; where that is ahead, it has to look once more, by the provider's. */
async function lookedInWindow(
	connection: Connection,
	source: PollSource,
	before: Watermark | undefined,
	clock: number,
): Promise<Look> {
	const since = windowStart(before, source.lookBackMs, clock);
	const look = await lookSince(connection, source, since, clock, before);
	const wanted = windowStart(before, source.lookBackMs, look.now);
	if (since - wanted <= HARMLESS_MS) return look;
	return await lookSince(connection, source, wanted, look.now, before);
}

/** Undefined also when it is so old that it is better to start anew. */
function lastMark(context: IPollFunctions, { name, minutesBetweenChecks }: Poll, now: number): Watermark | undefined {
	const mark = storedMark(context, name);
	const pause = now - (mark?.checkedAt ?? now);
	return pause > LONGEST_PAUSE_MS + minutesBetweenChecks * 60_000 ? undefined : mark;
}

async function lookSince(
	connection: Connection,
	source: PollSource,
	since: number,
	clock: number,
	before?: Watermark,
	limit?: number,
): Promise<Look> {
	const { operation, query, isMeant = () => true } = source;
	const time = new ProviderTime();
	const records = (
		await listFrom(connection, operation, planWith(operation.route, query(since)), { limit, seen: time.note })
	).filter(isMeant);
	const newest = records.reduce((latest, record) => Math.max(latest, momentOf(source, record) ?? 0), 0);
	const now = time.reckoned(before && readTo(before), newest, clock);
	return { sightings: records.map((record) => sightingOf(source, record, now)), since, now };
}

/** The newest few records, for somebody who builds a workflow. */
async function examples(
	context: IPollFunctions,
	connection: Connection,
	{ provider, source, isWanted, itemsOf }: Poll,
): Promise<INodeExecutionData[]> {
	const now = Date.now();
	for (const length of TEST_WINDOWS_MS) {
		const { sightings } = await lookSince(connection, source, now - length, now, undefined, MOST_LOOKED_AT);
		const found = sightings
			.sort((one, other) => one.at - other.at)
			.map(({ value }) => ({ record: value, isFirst: true, since: now - length }));
		const items = await itemsOf(connection, found.filter(isWanted).slice(-TEST_EVENTS));
		if (items.length > 0) return items;
	}
	throw new NodeOperationError(
		context.getNode(),
		`${provider.name} has no ${source.noun} of the last 30 days to show`,
		{
			description: 'Make one, or publish the workflow: it starts with the next one.',
		},
	);
}
