/** What stands before a call or a text: what does not pass comes out with its reason, and nothing reaches the provider. */
jest.mock('n8n-workflow', () => require('./harness/clock').workflowWithClock());

const { accountOf } = require('../providers');
const { betweenReadAndWrite, clearProcessedData, databaseTrouble, processedData } = require('./harness/processedData');
const { startClock } = require('./harness/clock');
const { useStage } = require('./stage');

const typed = (value, mode = 'number') => ({ __rl: true, mode, value });

/** What of each provider calls or texts somebody; `to` is one number of each item, `sent` reads it from a request. */
const ACTS = [
	{
		provider: 'mightyCall',
		act: { resource: 'call', operation: 'make', from: typed('+12125550199'), to: '={{ $json.to }}' },
		sent: ({ body }) => body.to,
	},
	{
		provider: 'mightyCall',
		act: { resource: 'message', operation: 'send', from: typed('+12125550199'), to: '={{ $json.to }}', text: 'Hello' },
		sent: ({ body }) => body.to.join(),
	},
	{
		provider: 'mightyCall',
		act: {
			...{ resource: 'contactCenter', operation: 'sendMessage', from: typed('+12125550199') },
			...{ to: '={{ $json.to }}', text: 'Hello' },
		},
		sent: ({ body }) => body.to.join(),
	},
	{
		provider: 'teleTracker',
		act: { resource: 'sms', operation: 'send', to: '={{ $json.to }}', text: 'Hello' },
		sent: ({ body }) => body.to_number,
	},
	{
		provider: 'teleTracker',
		act: {
			...{ resource: 'sms', operation: 'queue', to: '={{ $json.to }}', text: 'Hello' },
			sendDate: '2030-01-01T12:00:00Z',
		},
		sent: ({ body }) => body.to_number,
	},
	{
		provider: 'teleTracker',
		act: { resource: 'rapidResponse', operation: 'trigger', leadNumber: '={{ $json.to }}', whisperText: 'A lead' },
		sent: ({ body }) => body.callee,
	},
	{
		provider: 'voipex',
		act: {
			...{ resource: 'call', operation: 'originate', from: 'login', login: typed('ada.novak@example.com', 'login') },
			to: '={{ $json.to }}',
		},
		sent: ({ body }) => body.to,
	},
	{
		provider: 'voipex',
		act: { resource: 'sms', operation: 'send', from: typed('+420601000999'), to: '={{ $json.to }}', text: 'Ahoj' },
		sent: ({ body }) => body.to,
	},
	{
		provider: 'voipex',
		act: {
			...{ resource: 'sms', operation: 'sendInstant', from: typed('222333444'), to: '={{ $json.to }}', text: 'Ahoj' },
			email: 'office@example.com',
		},
		sent: ({ body }) => body.to,
	},
	{
		provider: 'uComPbx',
		act: {
			...{ resource: 'call', operation: 'startCallback', extension: typed('@101', 'id'), sourceNumbers: '101' },
			destinationNumber: '={{ $json.to }}',
		},
		sent: ({ body }) => body.dst_num,
	},
	{
		provider: 'uComPbx',
		act: {
			resource: 'message',
			operation: 'send',
			extension: typed('101', 'id'),
			to: '={{ $json.to }}',
			text: 'Hello',
		},
		sent: ({ body }) => body.dst_num,
	},
	{
		provider: 'micoVoiceAi',
		act: {
			...{ resource: 'outboundCall', operation: 'create', pathKind: 'collection', toNumberField: 'phone_number' },
			body: '={{ JSON.stringify({ phone_number: $json.to }) }}',
		},
		sent: ({ body }) => body.phone_number,
	},
	{
		// Which of its fields is the number stands in the credential.
		provider: 'micoVoiceAi',
		act: {
			...{ resource: 'outboundCall', operation: 'createFromTemplate' },
			templateValues: { mappingMode: 'defineBelow', value: { phone: '={{ $json.to }}', first_name: 'Ada' } },
		},
		sent: ({ body }) => body.phone_number,
	},
	{
		provider: 'teleTracker',
		// A PIN is nobody outside. Where such calls are started stands on a page that we have not read.
		act: {
			...{ resource: 'apiRequest', operation: 'startCall', path: '/example/call', caller: '9999' },
			callee: '={{ $json.to }}',
		},
		prepare: ({ settings }) => Object.assign(settings, { unreadPaths: { '/example/call': 'call' } }),
		sent: ({ body }) => body.callee,
	},
].map((row) => ({ ...row, label: `${row.provider} ${row.act.resource} ${row.act.operation}` }));

const NUMBERS = ['+12125550121', '+12125550122', '+12125550123', '+12125550124'];
const itemsOf = (numbers, fields = {}) => numbers.map((to) => ({ json: { to, ...fields } }));
const digits = (number) => String(number).replace(/\D/g, '');

beforeEach(clearProcessedData);

describe.each(ACTS)('$label', ({ provider, act, sent, prepare }) => {
	const stage = useStage(accountOf(provider));

	beforeEach(async () => {
		await stage.signedIn();
		prepare?.(stage.provider);
		// Noon of a Tuesday in UTC; a queued text is for that moment.
		startClock({ now: Date.UTC(2030, 0, 1, 12) });
	});

	/** @param {any} beforeItActs @param {any[]} items @param {any} [options] */
	const run = async (beforeItActs, items, options = {}) =>
		await stage.read(1, {
			...{ parameters: { ...act, beforeItActs, ...options.parameters }, items },
			...options.run,
		});
	const reached = () => stage.requests.filter(({ acted }) => acted).map((request) => digits(sent(request)));
	const rules = ({ items }) => items.map(({ json }) => json.rule ?? (json.skipped === undefined ? 'sent' : 'none'));

	test('with all conditions kept, everything is sent', async () => {
		const all = { consent: true, doNotContact: '', hoursFrom: '08:00', hoursTo: '20:00', contactedBefore: 'node' };
		const outcome = await run({ ...all, weekdays: ['2'], timezone: 'UTC' }, itemsOf(NUMBERS));
		expect([outcome.error, rules(outcome)]).toEqual([undefined, ['sent', 'sent', 'sent', 'sent']]);
		expect(reached()).toEqual(NUMBERS.map(digits));
		expect(outcome.task.hints ?? []).toEqual([]);
	});

	test('what does not pass comes out in its place with the reason, and a hint says how many', async () => {
		const list = ['212 555 0199', `+1 (212) 555-0122`, '12125550124'].join('\n');
		const outcome = await run({ doNotContact: list }, itemsOf(NUMBERS));
		expect(outcome.error).toBeUndefined();
		expect(rules(outcome)).toEqual(['sent', 'doNotContact', 'sent', 'doNotContact']);
		expect(outcome.items[1]).toMatchObject({
			json: { skipped: true, rule: 'doNotContact', reason: '+12125550122 is on Do Not Contact' },
			pairedItem: { item: 1 },
		});
		expect(reached()).toEqual([NUMBERS[0], NUMBERS[2]].map(digits));
		expect(outcome.task.hints).toEqual([
			{ message: '2 of 4 skipped: on Do Not Contact', location: 'outputPane', type: 'info' },
		]);
	});

	test('by night nobody is reached, by the clock of each person', async () => {
		const items = itemsOf(NUMBERS).map(({ json }, index) => ({
			json: { ...json, zone: ['Europe/Prague', 'America/Los_Angeles', '', 'Asia/Tokyo'][index] },
		}));
		const outcome = await run({ hoursFrom: '08:00', hoursTo: '20:00', timezone: '={{ $json.zone }}' }, items);
		expect(outcome.items.map(({ json }) => (json.skipped ? json.reason.replace(/will be/, 'is') : undefined))).toEqual([
			undefined,
			'outside 08:00-20:00: it is Tuesday, 04:00 in America/Los_Angeles',
			'no time zone: Time Zone is empty',
			'outside 08:00-20:00: it is Tuesday, 21:00 in Asia/Tokyo',
		]);
		expect(reached()).toEqual([digits(NUMBERS[0])]);
	});

	test('no word but true is consent, not even none', async () => {
		const words = [false, 'no', '', undefined, null, 'yes', 'true', true];
		const items = words.map((agreed, index) => ({ json: { to: `+1212555013${index}`, agreed } }));
		const outcome = await run({ consent: '={{ $json.agreed }}' }, items);
		expect(rules(outcome)).toEqual([...new Array(6).fill('consent'), 'sent', 'sent']);
		expect(reached()).toEqual(['12125550136', '12125550137']);
	});

	test('Dry Run says of each item what would become of it, sends nothing and notes nobody', async () => {
		const outcome = await run({ doNotContact: NUMBERS[1], contactedBefore: 'node' }, itemsOf(NUMBERS.slice(0, 2)), {
			parameters: { options: { dryRun: true } },
		});
		expect(outcome.items.map(({ json }) => [json.dryRun, json.beforeItActs])).toEqual([
			[true, { skipped: false }],
			[true, { skipped: true, rule: 'doNotContact', reason: '+12125550122 is on Do Not Contact' }],
		]);
		expect([stage.requests, processedData()]).toEqual([[], []]);
	});

	test('over executions and a restart each number is reached once', async () => {
		const conditions = { contactedBefore: 'node' };
		await run(conditions, itemsOf(NUMBERS.slice(0, 2)));
		const restarted = await stage.newProcess();
		const outcome = await run(conditions, itemsOf(NUMBERS.slice(0, 3)), { run: { process: restarted } });
		expect(rules(outcome)).toEqual(['contactedBefore', 'contactedBefore', 'sent']);
		expect(reached()).toEqual(NUMBERS.slice(0, 3).map(digits));
	});

	test('a list that an expression did not find stops the item before anything is sent', async () => {
		const outcome = await run({ doNotContact: '={{ $json.list }}' }, itemsOf(NUMBERS.slice(0, 1)));
		expect(outcome.error.message).toMatch(/^"Before It Acts > Do Not Contact" .* \[item 0\]/);
		expect(stage.requests).toEqual([]);
	});
});

describe('Skip If Contacted Before', () => {
	const { provider, act, sent } = ACTS[0];
	const stage = useStage(accountOf(provider));
	beforeEach(async () => await stage.signedIn());

	const parameters = (scope = 'node') => ({ ...act, beforeItActs: { contactedBefore: scope } });
	const run = async (numbers, options = {}) =>
		await stage.read(1, { parameters: parameters(), items: itemsOf(numbers), ...options });
	const reached = () => stage.requests.filter(({ acted }) => acted).map((request) => sent(request));
	const skipped = ({ items }) => items.map(({ json }) => json.skipped === true);

	test('twice in one execution is once, also with many at a time', async () => {
		const twice = [NUMBERS[0], '212-555-0121', NUMBERS[0], '+1 212 555 0121'];
		const outcome = await run(twice, { parameters: { ...parameters(), options: { requestsAtOnce: 4 } } });
		expect(skipped(outcome).filter(Boolean)).toHaveLength(3);
		expect(reached()).toEqual([NUMBERS[0]]);
	});

	test('two executions at the same time in one process: once', async () => {
		await Promise.all([run([NUMBERS[0]]), run([NUMBERS[0]])]);
		expect(reached()).toEqual([NUMBERS[0]]);
	});

	test('another node of the workflow knows it only if both ask the workflow', async () => {
		await run([NUMBERS[0]]);
		expect(skipped(await run([NUMBERS[0]], { nodeId: 'other' }))).toEqual([false]);
		const whole = { parameters: parameters('workflow') };
		expect(skipped(await run([NUMBERS[1]], whole))).toEqual([false]);
		expect(skipped(await run([NUMBERS[1]], { ...whole, nodeId: 'other' }))).toEqual([true]);
		expect(skipped(await run([NUMBERS[1]], { ...whole, workflowId: 'other' }))).toEqual([false]);
	});

	test('who was refused by the provider may be called again', async () => {
		stage.fault('/v4/api/calls/makecall', { status: 400, body: {} });
		expect((await run([NUMBERS[0]])).error).toBeDefined();
		expect(processedData()).toEqual([]);
		expect(skipped(await run([NUMBERS[0]]))).toEqual([false]);
		expect(reached()).toEqual([NUMBERS[0]]);
	});

	test('who may have been called is not called again', async () => {
		stage.fault('/v4/api/calls/makecall', { cut: 'after' });
		expect((await run([NUMBERS[0]])).error.message).toMatch(/may have been placed/);
		expect(skipped(await run([NUMBERS[0]]))).toEqual([true]);
		expect(reached()).toEqual([NUMBERS[0]]);
	});

	test('with Retry On Fail what is done stays done, and is not called skipped', async () => {
		stage.fault('/v4/api/calls/makecall', {}, 1);
		stage.fault('/v4/api/calls/makecall', { status: 400, body: {} });
		const outcome = await run(NUMBERS.slice(0, 2), { retryOnFail: { maxTries: 2 } });
		expect([outcome.error, skipped(outcome)]).toEqual([undefined, [false, false]]);
		expect(reached()).toEqual(NUMBERS.slice(0, 2));
	});

	test('with Retry On Fail what may be done stays so, and is not called skipped', async () => {
		stage.fault('/v4/api/calls/makecall', { cut: 'after' });
		const outcome = await run([NUMBERS[0]], { retryOnFail: { maxTries: 2 } });
		expect(outcome.error.message).toMatch(/may have been placed/);
		expect(reached()).toEqual([NUMBERS[0]]);
	});

	test('a database that does not answer stops the item, and nobody is called', async () => {
		databaseTrouble.error = new Error('database is locked');
		const { error } = await run([NUMBERS[0]]);
		expect(error.message).toMatch(
			/^"Before It Acts > Skip If Contacted Before" cannot be answered by n8n: database is locked \[item 0\]/,
		);
		expect(stage.requests).toEqual([]);
	});

	test('what a race of two workers can do: both read before either writes, and both call', async () => {
		const [one, other] = [stage.process, await stage.newProcess()];
		let readers = 0;
		let release = (/** @type {any} */ _value) => {};
		const both = new Promise((resolve) => {
			release = resolve;
		});
		betweenReadAndWrite.wait = async () => {
			readers += 1;
			if (readers >= 2) release(undefined);
			await both;
		};
		await Promise.all([run([NUMBERS[0]], { process: one }), run([NUMBERS[0]], { process: other })]);
		expect(reached()).toEqual([NUMBERS[0], NUMBERS[0]]);
		expect(skipped(await run([NUMBERS[0]], { process: one }))).toEqual([true]);
	});

	test('the error of a stopped run counts no skipped item as done', async () => {
		await run([NUMBERS[0]]);
		stage.fault('/v4/api/calls/makecall', {}, 1);
		stage.fault('/v4/api/calls/makecall', { status: 400, body: {} });
		const { error } = await run(NUMBERS.slice(0, 3));
		expect(error.description).toMatch(/Item 1 is done; n8n's Retry button would do it again/);
	});
});

describe("the provider's own opt-out list", () => {
	const [{ provider, act }] = ACTS.filter(({ label }) => label === 'teleTracker sms send');
	const stage = useStage(accountOf(provider));
	beforeEach(async () => {
		await stage.signedIn();
		stage.provider.records.optOuts.push(NUMBERS[1]);
	});
	const run = async (more) => await stage.read(1, { parameters: { ...act, ...more }, items: itemsOf(NUMBERS) });

	test('is an error without conditions', async () => {
		expect((await run({})).error.message).toMatch(/sends nothing to this number: it is on the opt-out list/);
	});

	test('and a skipped item with any, who has not been contacted', async () => {
		const { error, items } = await run({ beforeItActs: { contactedBefore: 'node' } });
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json.rule)).toEqual([undefined, 'optOut', undefined, undefined]);
		expect(items[1].json.reason).toBe('the number is on the opt-out list of TeleTracker');
		expect(stage.acted).toBe(3);
		expect(processedData()).toHaveLength(3);
	});
});

describe('one request of all items', () => {
	const stage = useStage(accountOf('voipex'));
	beforeEach(async () => await stage.signedIn());

	const list = {
		resource: 'dialer',
		operation: 'createCallList',
		callListName: 'May',
		number: '={{ $json.to }}',
		attributes: '',
	};
	const CZECH = ['+420601000001', '601 000 002', '00420601000003', '+420601000004'];
	const run = async (beforeItActs, numbers = CZECH, more = {}) =>
		await stage.read(1, { parameters: { ...list, beforeItActs, ...more }, items: itemsOf(numbers) });
	const listed = () => stage.provider.records.callLists.flatMap(({ numbers }) => numbers.map(({ number }) => number));

	test('who does not pass is not in it, and comes out behind it', async () => {
		const { error, items, task } = await run({ doNotContact: ['+420601000002', 601000003] });
		expect([error, listed()]).toEqual([undefined, ['+420601000001', '+420601000004']]);
		expect(items.map(({ json, pairedItem }) => [json.rule, pairedItem])).toEqual([
			[undefined, [{ item: 0 }, { item: 3 }]],
			['doNotContact', { item: 1 }],
			['doNotContact', { item: 2 }],
		]);
		expect(task.hints[0].message).toBe('2 of 4 skipped: on Do Not Contact');
	});

	test('where nobody passes nothing is sent', async () => {
		const { items } = await run({ consent: false });
		expect([items.length, stage.requests]).toEqual([4, []]);
	});

	test('each number is in one list alone', async () => {
		await run({ contactedBefore: 'node' }, CZECH.slice(0, 2));
		const { items } = await run({ contactedBefore: 'node' });
		expect(items.map(({ json }) => json.rule)).toEqual([undefined, 'contactedBefore', 'contactedBefore']);
		expect(listed().map((number) => digits(number).slice(-1))).toEqual(['3', '4', '1', '2'].sort());
	});

	test('a refused list has contacted nobody', async () => {
		stage.fault('/dialer/call-lists', { status: 400, body: {} });
		expect((await run({ contactedBefore: 'node' })).error).toBeDefined();
		expect(processedData()).toEqual([]);
	});

	test('Dry Run shows the list without them', async () => {
		const { items } = await run({ doNotContact: CZECH.slice(1).join() }, CZECH, { options: { dryRun: true } });
		expect(items[0].json.body.numbers).toHaveLength(1);
		expect(items.slice(1).map(({ json }) => json.rule)).toEqual(new Array(3).fill('doNotContact'));
		expect([stage.requests, processedData()]).toEqual([[], []]);
	});
});
