/** Send and Wait for Response: what reaches the provider, the page behind the link, and what comes out at last. */
jest.mock('n8n-workflow', () => require('./harness/clock').workflowWithClock());

const { accountOf } = require('../providers');
const { runNode } = require('./harness');
const { startClock } = require('./harness/clock');
const { nodeOf, useStage } = require('./stage');

const typed = (value, mode = 'number') => ({ __rl: true, mode, value });

const ROWS = [
	{
		provider: 'mightyCall',
		parameters: { resource: 'message', from: typed('+12125550199'), to: '+12125550121' },
		sent: ({ body }) => ({ to: body.to.join(), text: body.message }),
		to: '+12125550121',
		actPath: '/v4/api/messages/send',
	},
	{
		provider: 'teleTracker',
		parameters: { resource: 'sms', to: '(504) 555-1234' },
		sent: ({ body }) => ({ to: body.to_number, text: body.payload }),
		to: '+15045551234',
		actPath: '/sms/send',
	},
	{
		provider: 'voipex',
		parameters: { resource: 'sms', from: typed('+420601000999'), to: '777 888 999' },
		sent: ({ body }) => ({ to: body.to, text: body.text }),
		to: '+420777888999',
		actPath: '/SMS',
	},
];

const NOW = Date.UTC(2030, 0, 1, 12);
const MESSAGE = 'May we call <Ada> & "Ben"?';
const LEAD = { lead: 'Ada', data: { approved: true } };
const LINK =
	/\nhttp:\/\/127\.0\.0\.1:5678\/webhook-waiting\/(execution-\d+)\/node-under-test\?(reply=[\w-]{22}&signature=\w+)$/;

/** n8n runs a tool as the node itself, under another name. */
function toolsOf({ pkg }, store) {
	const plain = (name) => name.replace(/Tool$/, '');
	const nodeTypes = {
		getByName: (name) => pkg.nodeTypes.getByName(plain(name)),
		getByNameAndVersion: (name, version) => pkg.nodeTypes.getByNameAndVersion(plain(name), version),
	};
	return { runNode: async (options) => await runNode({ ...options, store, pkg: { ...pkg, nodeTypes } }) };
}

describe.each(ROWS)('$provider', ({ provider, parameters, sent, to, actPath }) => {
	const row = accountOf(provider);
	const stage = useStage(row);

	beforeEach(async () => {
		await stage.signedIn();
		startClock({ now: NOW });
	});

	const settings = (more = {}) => ({ ...parameters, operation: 'sendAndWait', message: MESSAGE, ...more });
	const acted = () => stage.requests.filter((request) => request.acted);

	/** @param {any} [more] parameters @param {any} [options] */
	async function send(more, options = {}) {
		const result = await stage.read(1, { parameters: settings(more), items: [{ json: LEAD }], ...options });
		const texts = acted().map((request) => sent(request).text);
		const link = texts.at(-1)?.split('\n').at(-1) ?? '';
		return { ...result, texts, link };
	}

	/** By another process, as after a restart. @param {any} waiting @param {any} [visit] */
	async function visit(waiting, { parameters: more, ...how } = {}) {
		const process = await stage.newProcess();
		const [, executionId] = LINK.exec(waiting.texts.at(-1)) ?? [];
		const node = nodeOf(row, settings(more));
		return await process.openLink({ ...node, executionId, data: waiting.data, link: waiting.link, ...how });
	}

	test('sends the text with the link, and the execution waits for ever', async () => {
		const waiting = await send();
		expect([waiting.error, waiting.status]).toEqual([undefined, 'waiting']);
		expect(waiting.waitTill?.getUTCFullYear()).toBe(3000);
		expect(acted().map((request) => sent(request))).toEqual([{ to, text: expect.stringMatching(LINK) }]);
		expect(waiting.texts[0].startsWith(`${MESSAGE}\nhttp`)).toBe(true);
	});

	test('the secret of the link is nowhere in what n8n stores of the execution', async () => {
		const { link, data } = await send();
		const secret = new URL(link).searchParams.get('reply');
		expect(secret).toMatch(/^[\w-]{22}$/);
		expect(JSON.stringify(data)).not.toContain(secret);
	});

	test('each execution has a secret of its own', async () => {
		const [first, second] = [await send(), await send()];
		const secret = ({ link }) => new URL(link).searchParams.get('reply');
		expect(secret(first)).not.toBe(secret(second));
	});

	test('opening the link shows the question, its marks as text, and changes nothing', async () => {
		const waiting = await send({ options: { approveLabel: 'Call <now>', declineLabel: 'Not now' } });
		const page = await visit(waiting);
		expect([page.status, page.started]).toEqual([200, false]);
		expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
		expect(page.headers['content-security-policy']).toContain("default-src 'none'");
		expect(page.body).toContain('May we call &lt;Ada&gt; &amp; &quot;Ben&quot;?');
		expect(page.body).toContain('<form method="post">');
		expect(page.body).toContain('<button class="yes" name="approved" value="true">Call &lt;now&gt;</button>');
		expect(page.body).toContain('<button name="approved" value="false">Not now</button>');
		expect(page.body).not.toMatch(/<Ada>|<now>|<script/);
	});

	test.each([
		['a wrong secret', (link) => link.replace(/reply=.{22}/, `reply=${'x'.repeat(22)}`)],
		['half of it', (link) => link.replace(/(reply=.{11}).{11}/, '$1')],
		['no secret', (link) => link.replace(/reply=.{22}&/, '')],
	])('%s does nothing, and the page says so', async (_what, change) => {
		const waiting = await send();
		const link = change(waiting.link);
		expect(link).not.toBe(waiting.link);
		for (const how of [{}, { method: 'POST', body: { approved: 'true' } }]) {
			const page = await visit(waiting, { link, ...how });
			expect([page.status, page.started]).toEqual([403, false]);
			expect(page.body).toContain('This link is not valid, or no longer. Nothing was changed.');
			expect(page.body).not.toContain('May we call');
		}
	});

	test('the link of one execution does nothing to another', async () => {
		const first = await send();
		const second = await send();
		const page = await visit(second, { link: first.link, method: 'POST', body: { approved: 'true' } });
		expect([page.status, page.started]).toEqual([403, false]);
	});

	test.each([
		['true', true],
		['false', false],
	])('posting approved=%s goes on with the item and the answer', async (approved, given) => {
		const waiting = await send();
		const { status, body, started, outcome } = await visit(waiting, { method: 'POST', body: { approved } });
		expect([status, started]).toEqual([200, true]);
		expect(body).toContain('Thank you');
		expect([outcome.error, outcome.status]).toEqual([undefined, 'success']);
		expect(outcome.items.map(({ json }) => json)).toEqual([
			{ lead: 'Ada', data: { approved: given, respondedAt: expect.stringMatching(/^2030-01-01T12:/) } },
		]);
		expect(acted()).toHaveLength(1);
	});

	test.each([[{}], [{ approved: 'perhaps' }], [{ approved: ['true', 'false'] }], [{ text: 'Yes' }], [undefined]])(
		'posting %j is no answer',
		async (body) => {
			const page = await visit(await send(), { method: 'POST', body });
			expect([page.status, page.started]).toEqual([400, false]);
			expect(page.body).toContain('<form method="post">');
		},
	);

	test('a free text is asked for and comes out; an empty one does not count', async () => {
		const more = { responseType: 'freeText', options: { submitLabel: 'Answer' } };
		const waiting = await send(more);
		const page = await visit(waiting, { parameters: more });
		expect(page.body).toMatch(/<textarea name="text".*<button class="yes">Answer<\/button>/);
		const empty = await visit(waiting, { parameters: more, method: 'POST', body: { text: '  ', approved: 'true' } });
		expect([empty.status, empty.started]).toEqual([400, false]);
		const { outcome } = await visit(waiting, { parameters: more, method: 'POST', body: { text: ' After <six> ' } });
		expect(outcome.items[0].json).toEqual({
			lead: 'Ada',
			data: { text: 'After <six>', respondedAt: expect.stringMatching(/^2030/) },
		});
	});

	test('with Longest Wait it goes on without an answer, and an earlier approval is none to this', async () => {
		const waiting = await send({ options: { longestWait: 90 } });
		expect(waiting.waitTill?.toISOString()).toBe('2030-01-01T13:30:00.000Z');
		const process = await stage.newProcess();
		const over = await process.timeOver({ ...nodeOf(row, settings()), executionId: 'e', data: waiting.data });
		expect([over.error, over.status]).toEqual([undefined, 'success']);
		expect(over.items.map(({ json }) => json)).toEqual([{ lead: 'Ada', data: { approved: false, timedOut: true } }]);
		expect(acted()).toHaveLength(1);
	});

	test('several items are refused before anything is sent', async () => {
		const items = [{ json: { lead: 'Ada' } }, { json: { lead: 'Ben' } }];
		const stopped = await send({}, { items });
		expect(stopped.error.message).toBe(
			'Send and Wait for Response takes one item, not 2, so nothing was sent [item 0]',
		);
		expect(stopped.error.description).toContain('Loop Over Items');
		const gone = await send({}, { items, continueOnFail: true });
		expect(gone.items.map(({ json }) => json.error)).toEqual(
			[0, 1].map((item) => expect.stringContaining(`[item ${item}]`)),
		);
		expect([gone.status, stage.requests]).toEqual(['success', []]);
	});

	test('Dry Run shows the text, with a link that opens nothing, and does not wait', async () => {
		const { error, status, items } = await send({ options: { dryRun: true } });
		expect([error, status, stage.requests]).toEqual([undefined, 'success', []]);
		const { text } = sent({ body: items[0].json.body });
		expect(items[0].json.dryRun).toBe(true);
		expect(text).toMatch(/^May we call .*\nhttp:\/\/127\.0\.0\.1:5678\/webhook-waiting\/.*\/node-under-test\?\.\.\.$/s);
	});

	test('Before It Acts keeps the text back, and nothing waits', async () => {
		const { status, items } = await send({ beforeItActs: { consent: false } });
		expect([status, stage.requests]).toEqual(['success', []]);
		expect(items.map(({ json }) => [json.skipped, json.rule, json.data])).toEqual([[true, 'consent', undefined]]);
	});

	test('a text that may lose its link is refused before anything is sent', async () => {
		const { error } = await send({ message: 'x'.repeat(1001) });
		expect(error.message).toBe('"Message" is too long: 1001 characters, and 1000 are the most [item 0]');
		expect(stage.requests).toEqual([]);
		const good = await send({ message: 'x'.repeat(1000) });
		expect([good.status, acted().length]).toEqual(['waiting', 1]);
	});

	test('where the text may have been sent and may not, it stops and does not wait', async () => {
		stage.fault(actPath, { status: 500, afterActing: true }, Infinity);
		const result = await send({}, { retryOnFail: { maxTries: 3 } });
		expect([result.status, result.waitTill]).toEqual(['error', undefined]);
		expect(result.error.message).toMatch(/may have been sent/);
		expect(acted()).toHaveLength(1);
	});

	test('as a plain tool of an agent it is refused: the agent would never see the answer', async () => {
		const { error } = await send({}, { node: `${row.node}Tool`, process: toolsOf(stage.process, stage.store) });
		expect(error?.message).toContain('As the tool of an AI agent this cannot wait for a response');
		expect(stage.requests).toEqual([]);
	});
});
