/** The harness itself, on a fixture package: time, the editor's own calls, several processes. */
jest.mock('n8n-workflow', () => require('./harness/clock').workflowWithClock());

const harness = require('./harness');
const { waits } = require('./harness/clock');
const { useScene, root, fixtureNode, saved } = require('./fixture/scene');

const scene = useScene();

describe('the clock', () => {
	test('sleep of the built package moves the fake time and takes none', async () => {
		scene.saveToken();
		const before = Date.now();
		await scene.run({ parameters: { path: '/me', pause: 30000 } });
		expect(waits).toEqual([30000]);
		expect(Date.now() - before).toBe(30000);
	});

	test('an isolated package sees the same clock', async () => {
		const worker = await harness.startWorker({ root, store: scene.store });
		await worker.runNode({ ...fixtureNode, parameters: { path: '/me', pause: 61000 } });
		expect(waits).toEqual([61000]);
	});
});

describe('outside a workflow', () => {
	test('a credential test always runs the hook and stores the token', async () => {
		scene.saveToken();
		const { status, message } = await harness.testCredential({ ...saved, store: scene.store });
		expect([status, message]).toEqual(['OK', 'Connection successful!']);
		expect([scene.provider.grants, scene.store.peek('c1').accessToken]).toEqual([1, 'example-token-1']);
	});

	test('a credential test fails by its rules and by unreachable hosts', async () => {
		scene.provider.blocked = true;
		const data = { baseUrl: scene.provider.url };
		const blocked = await harness.testCredential({ root, type: 'fixtureApi', data });
		expect(blocked).toMatchObject({ status: 'Error', message: 'This user is blocked' });
		const nowhere = { baseUrl: 'http://127.0.0.1:1' };
		expect((await harness.testCredential({ root, type: 'fixtureApi', data: nowhere })).status).toBe('Error');
	});

	test.each([true, false])('the HTTP Request node, older helper: %s', async (legacy) => {
		const options = { url: `${scene.provider.url}/me` };
		const results = await harness.requestWithCredential({ ...saved, store: scene.store, options, items: 3, legacy });
		expect(results).toHaveLength(3);
		expect(scene.store.readsBy('getDecrypted')).toBe(3);
		expect(results.some(({ ok, value }) => ok && value.path === '/me')).toBe(true);
	});

	test('the older helper sends again after any error when the hook returned something', async () => {
		scene.saveToken();
		const options = { method: 'POST', url: `${scene.provider.url}/missing` };
		const [result] = await harness.requestWithCredential({ ...saved, store: scene.store, options });
		expect(result.error.httpCode).toBe('404');
		expect(scene.provider.asked).toEqual(['POST /missing', 'POST /missing']);
	});

	test('dropdowns and searches run in the editor context', async () => {
		const shared = { root, store: scene.store, ...fixtureNode, parameters: { path: '/typed' } };
		expect(await harness.loadOptions({ ...shared, method: 'regions' })).toEqual([{ name: 'North', value: 'north' }]);
		const { results } = await harness.listSearch({ ...shared, method: 'people', filter: 'ann', paginationToken: '2' });
		expect(results[0].name).toBe('?filter=ann&paginationToken=2&path=%2Ftyped');
	});
});

test('two workers share the store and no memory', async () => {
	const file = { ...fixtureNode, parameters: { path: 'file' } };
	const [first, second] = await harness.startWorkers(2, { root, store: scene.store });
	await first.runNode(fixtureNode);
	const [{ items: one }] = await first.runParallel([file]);
	const [{ items: other }] = await second.runParallel([file]);
	expect([one[0].json.logins, other[0].json.logins]).toEqual([1, 0]);
	const [mine, theirs] = await harness.runTwoWorkers([fixtureNode], [fixtureNode, fixtureNode], {
		root,
		store: scene.store,
	});
	expect([mine.length, theirs.length, scene.provider.grants]).toEqual([1, 2, 1]);
});
