/** The harness itself, on a fixture package: executions and what they do to the credential. */
jest.mock('n8n-workflow', () => require('./harness/clock').workflowWithClock());

const harness = require('./harness');
const { advance } = require('./harness/clock');
const { useScene, root, fixtureNode } = require('./fixture/scene');

const items = (count) => Array.from({ length: count }, (_, number) => ({ json: { number } }));

const scene = useScene();

describe('credentials', () => {
	test.each(['2.8', '2.41'])('n8n %s: an empty token costs one grant, one snapshot and one write', async (style) => {
		const { items: output, error } = await scene.run({ items: items(3), style });
		expect(error).toBeUndefined();
		expect(output.map(({ json }) => json.token)).toEqual(Array(3).fill('example-token-1'));
		expect(scene.provider.grants).toBe(1);
		expect([scene.store.readsBy('getDecrypted'), scene.store.writes]).toEqual([1, 1]);
		expect(scene.store.peek('c1').accessToken).toBe('example-token-1');
	});

	test('2.8 stores the whole data object of the caller, 2.41 merges into the row', async () => {
		scene.store.beforeRead = async (id, by) =>
			by === 'getDecrypted' && setImmediate(() => scene.store.edit(id, { secret: 'edited' }));
		await scene.run({ style: '2.41' });
		expect(scene.store.peek('c1')).toMatchObject({ secret: 'edited', stray: 1 });
		scene.store.edit('c1', { accessToken: '', secret: 'example' });
		await scene.run({ style: '2.8' });
		expect(scene.store.peek('c1').secret).toBe('example');
		expect(scene.store.peek('c1').stray).toBeUndefined();
	});

	test('declared defaults appear and undeclared properties do not', async () => {
		const { items: output } = await scene.run({});
		expect(output[0].json.region).toBe('north');
		expect(scene.store.peek('c1').undeclared).toBe('lost on the next read');
	});

	test('a 401 before sending renews without a refused request', async () => {
		scene.saveToken('example-old');
		advance(61000);
		const { items: output } = await scene.run({});
		expect(output[0].json.token).toBe('example-token-1');
		expect([scene.provider.grants, scene.provider.refused]).toEqual([1, 0]);
	});

	test('a refused token is renewed into the same data object', async () => {
		scene.saveToken('example-old');
		scene.provider.token = 'example-someone-elses';
		const { items: output } = await scene.run({ items: items(2) });
		expect(output.map(({ json }) => json.token)).toEqual(Array(2).fill('example-token-1'));
		expect(scene.provider.refused).toBe(1);
	});

	test('hooks of the store stand between two executions', async () => {
		const written = [];
		scene.store.afterWrite = async (id, data, by) => written.push([id, data.accessToken, by]);
		await scene.run({});
		expect(written).toEqual([['c1', 'example-token-1', 'updateCredentials']]);
	});
});

describe('executions', () => {
	beforeEach(() => scene.saveToken());

	test('output keeps input order, pairedItem and the execution id', async () => {
		const parameters = { path: '=/item-{{ $json.number }}' };
		const { items: output } = await scene.run({ items: items(3), parameters, executionId: '77', mode: 'manual' });
		expect(output.map(({ json }) => json.answer.path)).toEqual(['/item-0', '/item-1', '/item-2']);
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
		expect(output[0].json.execution).toBe('77');
	});

	test('the first failing item ends the run with its HTTP code', async () => {
		const { error, items: output, status } = await scene.run({ parameters: { path: '/missing' } });
		expect(error).toMatchObject({ httpCode: '404' });
		expect([output.length, status]).toEqual([0, 'error']);
	});

	test('a required parameter left empty is an error, as in n8n', async () => {
		const { error } = await scene.run({ parameters: {} });
		expect(error.message).toMatch(/issues/);
	});

	test('continue on fail gives an item, or one on the error output', async () => {
		const parameters = { path: '={{ $json.number === 1 ? "/missing" : "/me" }}' };
		const regular = await scene.run({ items: items(3), parameters, continueOnFail: true });
		expect(regular.items.map(({ json }) => 'error' in json)).toEqual([false, true, false]);
		const split = await scene.run({ items: items(3), parameters, continueOnFail: 'continueErrorOutput' });
		expect(split.items.map(({ pairedItem }) => pairedItem.item)).toEqual([0, 2]);
		expect(split.errorItems[0]).toMatchObject({ json: { number: 1 }, pairedItem: { item: 1 } });
	});

	test('retry on fail runs the whole node again', async () => {
		scene.provider.failures = 2;
		const { error, items: output } = await scene.run({ parameters: { path: '/flaky' }, retryOnFail: { maxTries: 3 } });
		expect(error).toBeUndefined();
		expect(output).toHaveLength(1);
		expect(scene.provider.asked).toEqual(Array(3).fill('GET /flaky'));
	});

	test('a cancelled execution stops sending', async () => {
		let cancel;
		const cancelAfter = new Promise((resolve) => {
			cancel = resolve;
		});
		scene.provider.onRequest = async () => {
			cancel();
			await new Promise(setImmediate);
		};
		const { status } = await scene.run({ items: items(5), cancelAfter });
		expect(status).toBe('canceled');
		expect(scene.provider.asked.length).toBeLessThan(5);
	});

	test('files stay in memory', async () => {
		const { items: output } = await scene.run({ parameters: { path: 'file' } });
		expect(harness.bytesOf(output[0]).toString()).toBe('file of item 0');
		expect(output[0].binary.data).toMatchObject({ fileName: 'note.txt', mimeType: 'text/plain' });
	});

	test('executions side by side each take their own snapshot', async () => {
		const options = { root, store: scene.store, ...fixtureNode };
		const results = await harness.runParallel([options, options, options]);
		expect(results.map(({ items: output }) => output.length)).toEqual([1, 1, 1]);
		expect(scene.store.readsBy('getDecrypted')).toBe(3);
	});
});
