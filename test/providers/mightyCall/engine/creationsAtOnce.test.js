/** Contacts are created several at a time: never two with the same phone or e-mail, and those in their order. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { asJson, useMightyCall } = require('./stage');

const stage = useMightyCall();

const TO_EACH = { lastName: '={{ $json.name }}', phones: '={{ $json.phones }}', emails: '={{ $json.emails }}' };
/** @param {string} operation @param {any[]} items @param {any} [settings] of the run, and what the node has besides */
const run = async (operation, items, { options = {}, fields = {}, ...more } = {}) =>
	await stage.run(
		'contact',
		operation,
		{ ...TO_EACH, ...fields, options },
		{ items: items.map((json) => ({ json })), ...more },
	);
const creations = () => stage.sent().filter(({ method }) => method === 'POST');
const made = () => creations().filter(({ acted }) => acted);
const pairs = ({ items }) => items.map(({ pairedItem }) => pairedItem.item);

/** Numbers kept for fiction, of several area codes: many share their last four digits. */
const phoneOf = (person) => `+1${650 + Math.floor(person / 100)}55501${String(person % 100).padStart(2, '0')}`;
const emailOf = (person) => `person.${person}@example.com`;
const someone = (person) => ({ name: `Person ${person}`, phones: phoneOf(person), emails: '' });
const people = (count) => Array.from({ length: count }, (_none, person) => someone(person));

describe('at a time', () => {
	/** Nothing is answered before `expected` creations are there, nor at once: one too many would show. */
	const most = async (expected, items, start) => {
		/** @type {any} */
		let open;
		const hold = new Promise((resolve) => {
			open = resolve;
		});
		stage.provider.settings.latency = 10;
		stage.provider.faults.push({ match: { method: 'POST' }, hold, times: Infinity });
		stage.provider.on('arrived', () => creations().length >= expected && open());
		const { error } = await start(items);
		expect([error, made().length]).toEqual([undefined, items.length]);
		return stage.provider.maxInFlight;
	};

	/** A pace that knows nothing yet begins with them. */
	const FIRST = 16;

	test('sixteen contacts at first', async () =>
		expect(await most(FIRST, people(30), async (items) => await run('create', items))).toBe(FIRST));

	test('sixteen contacts of the call center', async () => {
		const start = async (items) =>
			await stage.run(
				'contactCenter',
				'createContact',
				{ lastName: '={{ $json.name }}', initialPhoneNumber: '={{ $json.phones }}' },
				{ items: items.map((json) => ({ json })) },
			);
		expect(await most(FIRST, people(30), start)).toBe(FIRST);
	});

	test.each([1, 4])('%s, when the user says so', async (requestsAtOnce) => {
		const start = async (items) => await run('create', items, { options: { requestsAtOnce } });
		expect(await most(requestsAtOnce, people(12), start)).toBe(requestsAtOnce);
	});

	test('one of those without phone and e-mail', async () => {
		const nameless = people(6).map((one) => ({ ...one, phones: '' }));
		expect(await most(1, nameless, async (items) => await run('create', items))).toBe(1);
	});
});

test.each(['phones', 'emails'])('two with the same in %s among others are created one after another', async (field) => {
	const same = { phones: '', emails: '', [field]: field === 'phones' ? phoneOf(7) : emailOf(7) };
	/** @type {any} */
	let open;
	stage.provider.faults.push({
		match: { method: 'POST' },
		hold: new Promise((resolve) => {
			open = resolve;
		}),
	});
	const rows = [{ ...same, name: 'First' }, { ...same, name: 'Second' }, someone(1), { ...same, name: 'Third' }];
	const running = run('create', rows);
	await stage.provider.waitFor(({ method, body }) => method === 'POST' && body.lastName === 'Person 1');
	expect(creations().map(({ body }) => body.lastName)).toEqual(['First', 'Person 1']);
	open();
	const result = await running;
	expect(made().map(({ body }) => body.lastName)).toEqual(['First', 'Person 1', 'Second', 'Third']);
	expect(asJson(result).map(({ lastName }) => lastName)).toEqual(rows.map(({ name }) => name));
});

describe('one in the middle', () => {
	const STORED = '+12125550142';
	const COUNT = 60;
	const FAILING = 20;
	/** MightyCall knows the number already and is asked to say so. */
	const checked = { fields: { additionalFields: { checkIntersection: true } } };
	const withFailing = (change) => people(COUNT).map((one, index) => (index === FAILING ? { ...one, ...change } : one));

	/** "Items 0 to 19, 21 are done" */
	const told = ({ description }) =>
		(/Items ([^;]*) are done;/.exec(description)?.[1] ?? '').split(', ').flatMap((range) => {
			const [from, to = from] = range.split(' to ').map(Number);
			return Array.from({ length: to - from + 1 }, (_none, index) => from + index);
		});
	const itemsMade = () =>
		made()
			.map(({ body }) => Number(body.lastName.replace('Person ', '')))
			.sort((one, other) => one - other);

	beforeEach(() => {
		stage.provider.records.contacts[42].channels[0].phone = STORED;
		stage.provider.settings.latency = 5;
	});

	test('that the provider refuses stops the rest, and its error tells all that were created', async () => {
		const { error, items } = await run('create', withFailing({ phones: STORED }), checked);
		expect(error.message).toMatch(/has a contact with one of these phone numbers already \[item 20\]/);
		expect(items).toEqual([]);
		expect(itemsMade().length).toBeGreaterThanOrEqual(FAILING);
		expect(itemsMade().length).toBeLessThan(COUNT - 1);
		expect(told(error)).toEqual(itemsMade());
		expect(creations().every(({ status }) => status !== undefined)).toBe(true);
	});

	test('that cannot be sent stops the run before anything behind it begins', async () => {
		const early = 5;
		const { error } = await run(
			'create',
			people(COUNT).map((one, index) => (index === early ? { ...one, phones: 'nobody' } : one)),
		);
		expect(error.message).toMatch(/"Phones" cannot be a phone number: "nobody" \[item 5\]/);
		const before = Array.from({ length: early }, (_none, index) => index);
		expect([itemsMade(), told(error)]).toEqual([before, before]);
	});

	test.each([
		['is refused', { phones: STORED }, 1],
		['cannot be sent', { phones: 'nobody' }, 0],
	])('that %s is an item with an error where the run goes on', async (_what, change, refused) => {
		const result = await run('create', withFailing(change), { ...checked, continueOnFail: true });
		expect(result.error).toBeUndefined();
		expect(pairs(result)).toEqual(Array.from({ length: COUNT }, (_none, index) => index));
		expect(asJson(result).flatMap((json, index) => ('error' in json ? [index] : []))).toEqual([FAILING]);
		expect([made().length, creations().length]).toEqual([COUNT - 1, COUNT - 1 + refused]);
	});

	test('is tried again by Retry On Fail, what was created is not created again', async () => {
		stage.provider.faults.push({ match: { method: 'POST' }, times: FAILING });
		stage.provider.faults.push({ match: { method: 'POST' }, status: 400 });
		const result = await run('create', people(COUNT), { retryOnFail: { maxTries: 2 } });
		expect(result.error).toBeUndefined();
		expect(itemsMade()).toEqual(Array.from({ length: COUNT }, (_none, index) => index));
		expect(asJson(result).map(({ lastName }) => lastName)).toEqual(people(COUNT).map(({ name }) => name));
	});

	test('whose fate is unclear is not created again, also not by Retry On Fail', async () => {
		stage.provider.faults.push({ match: { method: 'POST' }, times: FAILING });
		stage.provider.faults.push({ match: { method: 'POST' }, status: 500, afterActing: true });
		const { error } = await run('create', people(COUNT), { retryOnFail: { maxTries: 2 } });
		expect(error.message).toMatch(/^The contact may have been created: /);
		expect(itemsMade()).toEqual([...new Set(itemsMade())]);
		expect(made()).toHaveLength(creations().length);
	});
});

test('the end of the execution lets nothing more begin', async () => {
	stage.provider.settings.latency = 5;
	const cancelAfter = stage.provider.waitFor(({ method }) => method === 'POST', 2);
	const { status } = await run('create', people(200), { cancelAfter });
	expect(status).toBe('canceled');
	expect(creations().length).toBeLessThanOrEqual(2 + 20 + 20);
});

test('Dry Run shows each in its order and sends nothing', async () => {
	const rows = [someone(1), someone(1), { ...someone(2), phones: '' }, someone(3)];
	const result = await run('create', rows, { options: { dryRun: true } });
	expect(stage.sent()).toEqual([]);
	expect(asJson(result).map(({ body }) => body.lastName)).toEqual(rows.map(({ name }) => name));
});
