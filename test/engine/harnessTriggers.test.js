/** The harness itself, on a fixture package: webhook and polling nodes, and what n8n keeps for them. */
jest.mock('n8n-workflow', () => require('./harness/clock').workflowWithClock());

const harness = require('./harness');
const { holdSleepers, releaseSleepers, untilAsleep } = require('./harness/clock');
const { useScene, root } = require('./fixture/scene');

const scene = useScene();
const credentials = { fixtureApi: 'c1' };

const deliver = async (body, options = {}) =>
	await harness.deliver({ root, store: scene.store, node: 'fixtureTrigger', credentials, body, ...options });

const poll = async (gives, options = {}) =>
	await harness.poll({
		root,
		store: scene.store,
		node: 'fixturePolling',
		credentials,
		parameters: { gives },
		...options,
	});

describe('what the caller is answered', () => {
	test.each([
		['the node itself', 'itself', { status: 202, body: { taken: true }, started: true, answeredBeforeEnd: true }],
		[
			'n8n, in the words of the node',
			'words',
			{ status: 200, body: 'thank you', started: false, answeredBeforeEnd: false },
		],
		[
			'n8n, when nothing was said and nothing runs',
			'nothing',
			{ status: 200, body: { message: 'Webhook call received' }, started: false },
		],
		[
			'n8n, in its own odd words, when the workflow runs',
			'run',
			{ status: 200, body: 'firstEntryJson', started: true },
		],
		[
			'n8n, in the same words whatever the node said',
			'wordsAndRun',
			{ status: 200, body: 'firstEntryJson', started: true },
		],
		['nobody', 'silent', { status: undefined, body: undefined, started: false }],
	])('%s', async (_who, answer, expected) => {
		expect(await deliver({ answer })).toMatchObject(expected);
	});

	test('a second answer is an error, but the workflow runs', async () => {
		const { error, status, started } = await deliver({ answer: 'twice', id: 1 });
		expect([error.code, status, started]).toEqual(['ERR_HTTP_HEADERS_SENT', 200, true]);
	});

	test('an error of the node is a 500 of n8n and saves nothing', async () => {
		const { error, status, started, staticData } = await deliver({ fail: true, id: 1 });
		expect([error.message, status, started, staticData]).toEqual(['broken', 500, false, {}]);
	});

	test('headers travel in lower case, and no body is no body', async () => {
		const { items, headers } = await deliver({ answer: 'itself' }, { headers: { ECHO: 'hello' } });
		expect([items[0].json.header, headers.echo]).toEqual(['hello', '1']);
		expect((await deliver(undefined)).items[0].json.seen).toEqual([undefined]);
	});

	test('an answer is seen before the node has ended', async () => {
		holdSleepers();
		const { answered, finished } = harness.startDelivery({
			root,
			store: scene.store,
			node: 'fixtureTrigger',
			credentials,
			body: { answer: 'itself', pause: 5000 },
		});
		expect((await answered).status).toBe(202);
		await untilAsleep();
		releaseSleepers();
		expect(await finished).toMatchObject({ answeredAfter: 0, took: 5000, answeredBeforeEnd: true });
	});
});

describe('static data', () => {
	test('is what finished deliveries saved, and the later of two that overlap wins', async () => {
		const staticData = harness.createStaticData();
		const once = async (id, pause) => await deliver({ id, pause, answer: 'itself' }, { staticData });
		await once(1);
		const both = [once(2, 10), once(3, 20)];
		const [second, third] = await Promise.all(both);
		expect([second.items[0].json.seen, third.items[0].json.seen]).toEqual([
			[1, 2],
			[1, 3],
		]);
		expect([staticData.node, staticData.writes]).toEqual([{ seen: [1, 3] }, 3]);
	});

	test.each([
		['2.41', 'run', [1]],
		['2.8', 'run', [1, 2]],
		['2.41', 'itself', [1, 2]],
		['2.41', 'nothing', [1, 2]],
	])('n8n %s, answer "%s": saved is %j', async (style, answer, seen) => {
		const staticData = harness.createStaticData({ seen: [1] });
		await deliver({ id: 2, answer }, { staticData, style });
		expect(staticData.node).toEqual({ seen });
	});

	test('a test of the editor keeps none', async () => {
		const staticData = harness.createStaticData({ seen: ['before'] });
		await deliver({ id: 1 }, { staticData, mode: 'manual' });
		expect(staticData.node).toEqual({ seen: ['before'] });
	});

	test('two processes share it and no memory', async () => {
		const staticData = harness.createStaticData();
		const workers = await harness.startWorkers(2, { root, store: scene.store, staticData });
		const options = { node: 'fixtureTrigger', credentials, body: { id: 1, answer: 'itself' } };
		await workers[0].deliver(options);
		const { items } = await workers[1].deliver(options);
		expect(items[0].json).toEqual({ seen: [1, 1], deliveries: 1 });
	});
});

test('the methods of a webhook run as when a workflow is published', async () => {
	const staticData = harness.createStaticData();
	const methods = harness.webhookMethods({ root, store: scene.store, node: 'fixtureTrigger', credentials, staticData });
	expect(await methods.checkExists()).toBe(false);
	expect(await methods.create()).toBe(true);
	expect(staticData.node.url).toMatch(/^http:\/\/127\.0\.0\.1:5678\/webhook\/example-webhook-id\/webhook$/);
	expect([await methods.checkExists(), await methods.delete(), await methods.checkExists()]).toEqual([
		true,
		true,
		false,
	]);
	scene.store.edit('c1', { baseUrl: '' });
	await expect(methods.create()).rejects.toThrow('no base URL');
});

describe('polling', () => {
	test('items, no items and null are three things', async () => {
		const [{ items }, { items: empty }, { items: none }] = [
			await poll('item'),
			await poll('empty'),
			await poll('null'),
		];
		expect(items[0].json).toMatchObject({ path: '/me', mode: 'trigger', activation: 'activate', polls: 1 });
		expect([empty, none]).toEqual([[], null]);
	});

	test('publishing saves the static data, also after null; a failure and the editor save none', async () => {
		const staticData = harness.createStaticData();
		await poll('null', { staticData });
		expect(staticData.node).toEqual({ polls: 1 });
		expect((await poll('error', { staticData })).error.message).toBe('broken');
		const { items } = await poll('item', { staticData, mode: 'manual' });
		expect(items[0].json).toMatchObject({ mode: 'manual', activation: 'manual', polls: 2 });
		expect(staticData.node).toEqual({ polls: 1 });
	});

	test('a workflow that stays published remembers, but stores only with items', async () => {
		const staticData = harness.createStaticData();
		const parameters = { gives: '={{ $now.toMillis() > 0 ? "null" : "" }}' };
		const published = await harness.startPolling({
			root,
			store: scene.store,
			node: 'fixturePolling',
			credentials,
			staticData,
			parameters,
		});
		await published.poll();
		const { memory, staticData: stored } = await published.poll();
		expect([memory, stored]).toEqual([{ polls: 2 }, { polls: 1 }]);
	});
});
