import { NodeApiError, type IDataObject, type IHttpRequestOptions, type IPollFunctions } from 'n8n-workflow';

import { reads } from '../../../nodes/shared/request/effects';
import { list as listResult } from '../../../nodes/shared/response/results';
import { pollRun, type Poll } from '../../../nodes/shared/triggers/pollRun';
import { HOUR } from '../support/accounts';
import { NODE, PROVIDER } from '../support/connections';
import { answer, deferred, settle, type Queued } from '../support/http';

jest.mock('n8n-workflow', () => ({ ...jest.requireActual('n8n-workflow'), sleep: jest.fn(async () => undefined) }));

const NOW = Date.UTC(2026, 0, 31, 9, 30);
const MINUTE = 60_000;
beforeEach(() => jest.useFakeTimers({ now: NOW }));
afterEach(() => jest.useRealTimers());

const later = (minutes: number) => jest.setSystemTime(Date.now() + minutes * MINUTE);
const record = (id: string) => ({ id, at: new Date(Date.now()).toISOString() });

let serial = 0;

/** One polling node of a published workflow, and a provider that answers from a queue, or with its list. */
function polled(part: Partial<Poll> = {}) {
	const name = `w${++serial}`;
	const staticData: IDataObject = {};
	const list: IDataObject[] = [];
	const queue: Array<Queued | Promise<Queued>> = [];
	const requests: string[] = [];
	const httpRequestWithAuthentication = async (_type: string, { url }: IHttpRequestOptions) => {
		requests.push(url);
		const next = (await queue.shift()) ?? answer(200, { list: structuredClone(list) });
		if (next instanceof Error) throw next;
		return next;
	};
	const credentials = {
		accessToken: 'example-bearer',
		issuedAt: NOW,
		n8n_expires_at: NOW + 24 * HOUR,
		sessionKey: 'k',
		password: 'example-word',
	};
	const contextOf = (mode: string) =>
		({
			getMode: () => mode,
			getNode: () => NODE,
			getWorkflow: () => ({ id: name }),
			getWorkflowStaticData: () => staticData,
			getCredentials: async () => await Promise.resolve({ ...credentials }),
			helpers: { httpRequestWithAuthentication },
		}) as unknown as IPollFunctions;
	const poll: Poll = {
		provider: { ...PROVIDER, grant: { ...PROVIDER.grant, hosts: () => ({ api: 'https://api.example.com' }) } },
		name: 'records',
		source: {
			operation: reads('GET /records', {}, listResult({ at: ['list'] })),
			noun: 'record',
			lookBackMs: 10 * MINUTE,
			query: (since) => ({ since: new Date(since).toISOString() }),
			id: 'id',
			time: 'at',
		},
		minutesBetweenChecks: 5,
		isWanted: () => true,
		itemsOf: async (_connection, found) => await Promise.resolve(found.map(({ record: json }) => ({ json }))),
		...part,
	};
	const contexts: Record<string, IPollFunctions> = {};
	const run = async (mode = 'trigger') =>
		(await pollRun((contexts[mode] ??= contextOf(mode)), poll))?.[0].map(({ json }) => json.id) ?? null;
	const publish = async () => {
		delete contexts.trigger;
		return await run();
	};
	return { run, publish, list, queue, requests, staticData, poll };
}

it('the first poll gives nothing, the next what is new', async () => {
	const { run, list } = polled();
	list.push(record('old'));
	expect(await run()).toBeNull();
	later(5);
	list.push(record('new'));
	expect(await run()).toEqual(['new']);
	later(5);
	expect(await run()).toBeNull();
});

it('a poll that comes too soon asks nothing; one that is a little early does', async () => {
	const { run, requests } = polled();
	await run();
	later(1);
	expect(await run()).toBeNull();
	expect(requests).toHaveLength(1);
	later(3.9);
	await run();
	expect(requests).toHaveLength(2);
});

it('a clock that was set back does not stop it', async () => {
	const { run, requests } = polled();
	await run();
	later(-60);
	await run();
	expect(requests).toHaveLength(2);
});

it('when it fails, nothing is taken for seen', async () => {
	const { run, list, queue, staticData } = polled();
	await run();
	const before = structuredClone(staticData);
	later(5);
	list.push(record('new'));
	queue.push(answer(404, { message: 'example-bearer is unknown' }));
	const error = await run().catch((thrown: unknown) => thrown);
	expect(error).toBeInstanceOf(NodeApiError);
	expect(JSON.stringify(error)).not.toContain('example-bearer');
	expect(staticData).toEqual(before);
	later(5);
	expect(await run()).toEqual(['new']);
});

it('one that does not end is given up, takes nothing for seen, and the next one asks again', async () => {
	const { run, list, queue, staticData } = polled();
	await run();
	const before = structuredClone(staticData);
	later(5);
	list.push(record('new'));
	const slow = deferred<Queued>();
	queue.push(slow.promise);
	const half = new AbortController();
	jest
		.spyOn(AbortSignal, 'timeout')
		.mockImplementation((milliseconds) =>
			milliseconds === 30 * MINUTE + 100 && !half.signal.aborted ? half.signal : new AbortController().signal,
		);
	const polling = run().catch((thrown: unknown) => thrown);
	expect(await run()).toBeNull();
	await settle();
	half.abort();
	expect(await polling).toMatchObject({ message: 'Example Phone did not give the whole list within 30 minutes' });
	// What comes all the same is not taken for given.
	slow.resolve(answer(200, { list: structuredClone(list) }));
	await settle();
	expect(staticData).toEqual(before);
	later(5);
	expect(await run()).toEqual(['new']);
	jest.restoreAllMocks();
});

it('a poll that comes too soon after a failed one asks nothing; that of publishing does', async () => {
	const { run, publish, queue, requests } = polled();
	await run();
	later(5);
	queue.push(answer(404, {}), answer(404, {}));
	await expect(run()).rejects.toThrow();
	later(1);
	expect(await run()).toBeNull();
	expect(requests).toHaveLength(2);
	await expect(publish()).rejects.toThrow();
	later(4.9);
	expect(await run()).toBeNull();
	expect(requests).toHaveLength(4);
});

it('a clock that was set back after a failure does not stop it', async () => {
	const { run, queue, requests } = polled();
	queue.push(answer(404, {}));
	await expect(run()).rejects.toThrow();
	later(-60);
	await run();
	expect(requests).toHaveLength(2);
});

it('gives what is wanted of what is new, and the rest never', async () => {
	const { run, list, poll } = polled({ isWanted: ({ record: { id } }) => id !== 'b' });
	await run();
	later(5);
	list.push(record('a'), record('b'));
	expect(await run()).toEqual(['a']);
	later(5);
	poll.isWanted = () => true;
	expect(await run()).toBeNull();
});

it.each([
	[6, ['new']],
	[8, null],
])('after a pause of %i days it gives %j', async (days, expected) => {
	const { run, publish, list } = polled();
	await run();
	later(days * 24 * 60);
	list.push(record('new'));
	expect(await publish()).toEqual(expected);
	later(5);
	list.push(record('newer'));
	expect(await run()).toEqual(['newer']);
});

it('who checks less often than every week misses nothing', async () => {
	const { run, list } = polled({ minutesBetweenChecks: 14 * 24 * 60 });
	await run();
	later(14 * 24 * 60);
	list.push(record('new'));
	expect(await run()).toEqual(['new']);
});

it('when the items cannot be made, neither', async () => {
	const { run, list, poll } = polled();
	await run();
	later(5);
	list.push(record('new'));
	const { itemsOf } = poll;
	poll.itemsOf = async () => await Promise.reject(new Error('no'));
	await expect(run()).rejects.toThrow('no');
	poll.itemsOf = itemsOf;
	later(5);
	expect(await run()).toEqual(['new']);
});

it('while one poll is at work another asks nothing', async () => {
	const { run, list, queue, requests } = polled();
	await run();
	later(5);
	list.push(record('new'));
	const slow = deferred<Queued>();
	queue.push(slow.promise);
	const first = run();
	expect(await run()).toBeNull();
	slow.resolve(answer(200, { list }));
	expect(await first).toEqual(['new']);
	expect(requests).toHaveLength(2);
});

it('the state of another event is not taken for its own', async () => {
	const { run, list, poll } = polled();
	await run();
	poll.name = 'other records';
	list.push(record('old'));
	expect(await run()).toBeNull();
});

it('after a restart it goes on from what is stored', async () => {
	const before = polled();
	await before.run();
	const after = polled();
	Object.assign(after.staticData, JSON.parse(JSON.stringify(before.staticData)));
	later(60);
	after.list.push(record('new'));
	expect(await after.run()).toEqual(['new']);
	expect(new URL(after.requests[0]).searchParams.get('since')).toBe(new Date(NOW - 10 * MINUTE).toISOString());
});

describe('a test of the editor', () => {
	it('shows the newest few, oldest first, and touches no state', async () => {
		const { run, list, staticData } = polled();
		for (const id of ['a', 'b', 'c', 'd']) {
			list.unshift(record(id));
			later(1);
		}
		expect(await run('manual')).toEqual(['b', 'c', 'd']);
		expect(staticData).toEqual({});
	});

	it('shows the newest few of those that are wanted', async () => {
		const { run, list } = polled({ isWanted: ({ record: { id } }) => String(id).startsWith('w') });
		for (const id of ['w1', 'w2', 'a', 'b', 'c', 'd']) {
			list.unshift(record(id));
			later(1);
		}
		expect(await run('manual')).toEqual(['w1', 'w2']);
	});

	it('looks further back when there is nothing', async () => {
		const { run, list, queue, requests } = polled();
		list.push(record('a'));
		queue.push(answer(200, { list: [] }));
		expect(await run('manual')).toEqual(['a']);
		expect(requests).toHaveLength(2);
	});

	it('says so when there is nothing at all', async () => {
		await expect(polled().run('manual')).rejects.toThrow('Example Phone has no record of the last 30 days to show');
	});
});
