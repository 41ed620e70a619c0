import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { settled } from '../../credentials/session/settled';
import { connect, type Connection } from './connection';
import { itemError } from './itemError';
import { listFrom } from './operation';
import { sightingOf, type PollSource } from './pollSource';
import { storedMark, storeMark } from './pollState';
import type { Provider } from './provider';
import { lookAt, windowStart, type Sighting } from './watermark';

export interface Poll {
	provider: Provider;
	/** Names the state: that of another source is not taken for this one's. */
	name: string;
	source: PollSource;
	minutesBetweenChecks: number;
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

const DAY_MS = 24 * 60 * 60_000;
/** For a test of the editor: how far back, and how many records, to look for an example. */
const TEST_WINDOWS_MS = [DAY_MS, 7 * DAY_MS, 30 * DAY_MS];
const MOST_LOOKED_AT = 500;
const TEST_EVENTS = 3;
/** A schedule is not on time to the second. */
const SLACK_MS = 10_000;

const running = new Set<string>();

/**
 * A polling node's whole `poll`: what is new since the last one, each record once. n8n calls it as often as the
 * node's Poll Times say; calls that come too soon, or while another is at work, ask nothing.
 * @returns null when nothing is new
 * @throws NodeApiError or NodeOperationError; then nothing is taken for seen
 */
export async function pollRun(context: IPollFunctions, poll: Poll): Promise<INodeExecutionData[][] | null> {
	if (context.getMode() === 'manual') return [await guarded(context, poll, async (connection) => await examples(context, connection, poll))];
	const key = JSON.stringify([context.getWorkflow().id, context.getNode().id]);
	if (running.has(key) || isTooSoon(context, poll)) return null;
	running.add(key);
	const end = await settled(guarded(context, poll, async (connection) => await newItems(context, connection, poll)));
	running.delete(key);
	if ('error' in end) throw end.error;
	return end.value.length === 0 ? null : [end.value];
}

function isTooSoon(context: IPollFunctions, { name, minutesBetweenChecks }: Poll): boolean {
	const checkedAt = storedMark(context, name)?.checkedAt;
	if (checkedAt === undefined) return false;
	const passed = Date.now() - checkedAt;
	// A clock that was set back must not stop it.
	return passed >= 0 && passed < minutesBetweenChecks * 60_000 - SLACK_MS;
}

async function guarded<Result>(context: IPollFunctions, { provider }: Poll, work: (connection: Connection) => Promise<Result>): Promise<Result> {
	const connected = await settled(connect(context, provider));
	const end = 'error' in connected ? connected : await settled(work(connected.value));
	if ('error' in end) throw itemError(context, provider, connected, end.error);
	return end.value;
}

async function newItems(context: IPollFunctions, connection: Connection, { name, source, itemsOf }: Poll): Promise<INodeExecutionData[]> {
	const now = Date.now();
	const before = storedMark(context, name);
	const since = windowStart(before, source.lookBackMs, now);
	const sightings = await sightingsSince(connection, source, since, now);
	const { fresh, mark } = lookAt(before, sightings, source.lookBackMs, now);
	const items = await itemsOf(connection, fresh.map(({ value, isFirst }) => ({ record: value, isFirst, since })));
	storeMark(context, name, mark);
	return items;
}

async function sightingsSince(connection: Connection, source: PollSource, since: number, now: number, limit?: number): Promise<Array<Sighting<IDataObject>>> {
	const { row, query, isMeant = () => true } = source;
	const outline = { path: row.path, pathParameters: {}, query: query(since), body: {} };
	const records = await listFrom(connection, row, outline, limit);
	return records.filter(isMeant).map((record) => sightingOf(source, record, now));
}

/** The newest few records, for somebody who builds a workflow. */
async function examples(context: IPollFunctions, connection: Connection, { provider, source, itemsOf }: Poll): Promise<INodeExecutionData[]> {
	const now = Date.now();
	for (const length of TEST_WINDOWS_MS) {
		const sightings = await sightingsSince(connection, source, now - length, now, MOST_LOOKED_AT);
		const newest = sightings.sort((one, other) => one.at - other.at).slice(-TEST_EVENTS);
		const items = await itemsOf(connection, newest.map(({ value }) => ({ record: value, isFirst: true, since: now - length })));
		if (items.length > 0) return items;
	}
	throw new NodeOperationError(context.getNode(), `${provider.name} has no ${source.noun} of the last 30 days to show`, {
		description: 'Make one, or publish the workflow: it starts with the next one.',
	});
}
