/** One credential, whose fields are expressions: each item has an account of its own. */
jest.mock('n8n-workflow', () => require('./harness/clock').workflowWithClock());

const { startSandbox } = require('../sandbox');
const { rows } = require('./rows');
const { advance } = require('./harness/clock');
const { useStage } = require('./stage');

const MINUTES = 60_000;

describe.each(rows)('$label', (row) => {
	const stage = useStage(row);
	/** @type {any} */
	let elsewhere;
	/** @type {any} The double of the second customer; the stage's own is that of the first. */
	let other;

	beforeEach(async () => {
		elsewhere = await startSandbox({ only: [row.provider] });
		other = elsewhere[row.provider];
		stage.edit(inExpressions((field) => `={{ $json.${field} }}`));
	});
	afterEach(async () => await elsewhere.stop());

	const fields = () => {
		const [one, two] = [row.data(stage.provider), row.data(other)];
		return Object.keys(one).filter((field) => one[field] !== two[field]);
	};
	const inExpressions = (expression) => Object.fromEntries(fields().map((field) => [field, expression(field)]));
	const itemsOf = (letters) => [...letters].map((letter) => ({ json: accountOf(letter) }));
	const accountOf = (letter) => (letter === 'A' ? row.data(stage.provider) : letter === 'B' ? row.data(other) : {});

	const requestsTo = (provider) => provider.requests.filter(({ method }) => method === 'GET').length;
	const actsAt = (provider) => provider.requests.filter(({ acted }) => acted).length;
	const inputsOf = (output) => [...new Set(output.map(({ pairedItem }) => pairedItem.item))];

	test.each(['ABB', 'ABBA', 'ABABB'])('reads %s: each item at its own account, in order', async (letters) => {
		const { error, items } = await stage.read(letters.length, { items: itemsOf(letters) });
		expect(error).toBeUndefined();
		expect(inputsOf(items)).toEqual([...letters].map((_letter, index) => index));
		expect(requestsTo(stage.provider)).toBe(letters.replace(/B/g, '').length);
		expect(requestsTo(other)).toBe(letters.replace(/A/g, '').length);
		expect([stage.grants, other.grants.map(({ type }) => type)]).toEqual([row.signIn, row.signIn]);
		expect([stage.answered(401, 403), other.requests.filter(({ status }) => status === 401).length]).toEqual([0, 0]);
	});

	test('acts: each item at its own account, in order', async () => {
		const { error, items } = await stage.act(5, { items: itemsOf('ABBAB') });
		expect(error).toBeUndefined();
		expect(inputsOf(items)).toEqual([0, 1, 2, 3, 4]);
		expect([stage.acted, actsAt(other)]).toEqual([2, 3]);
	});

	test('acts: also where only an item in the middle says something else', async () => {
		const usual = row.data(stage.provider);
		stage.edit(inExpressions((field) => `={{ $json?.${field} ?? '${usual[field]}' }}`));
		const { error } = await stage.act(5, { items: itemsOf(' B   ') });
		expect(error).toBeUndefined();
		expect([stage.acted, actsAt(other)]).toEqual([4, 1]);
	});

	test('acts on many: also where only one item in the middle says something else', async () => {
		const usual = row.data(stage.provider);
		stage.edit(inExpressions((field) => `={{ $json?.${field} ?? '${usual[field]}' }}`));
		const items = Array.from({ length: 60 }, (_none, index) => ({ json: { name: `Ada ${index}` } }));
		Object.assign(items[40].json, row.data(other));
		const { error } = await stage.act(items.length, { items });
		expect(error).toBeUndefined();
		expect([stage.acted, actsAt(other)]).toEqual([59, 1]);
	});

	test('an item without an account fails alone', async () => {
		const { error, items, errorItems } = await stage.act(4, {
			items: itemsOf('AB B'),
			continueOnFail: 'continueErrorOutput',
		});
		expect(error).toBeUndefined();
		expect([inputsOf(items), inputsOf(errorItems)]).toEqual([[0, 1, 3], [2]]);
		expect([stage.acted, actsAt(other)]).toEqual([1, 2]);
	});

	test('where one account cannot sign in, the items of the other are done', async () => {
		Object.assign(other.credentials, row.edits[Object.keys(row.edits)[0]].accepted ?? {});
		const isOneRefused = Object.keys(row.edits[Object.keys(row.edits)[0]].accepted ?? {}).length > 0;
		const { items, errorItems } = await stage.act(3, {
			items: itemsOf('BAB'),
			continueOnFail: 'continueErrorOutput',
		});
		expect(inputsOf(items)).toEqual(isOneRefused ? [1] : [0, 1, 2]);
		expect(inputsOf(errorItems)).toEqual(isOneRefused ? [0, 2] : []);
		expect(stage.acted).toBe(1);
	});

	describe.each(['2.8', '2.41'])('with an n8n that stores as %s does', (style) => {
		test('the expressions are still there afterwards, and the next execution is right, too', async () => {
			const before = stage.stored;
			await stage.act(2, { items: itemsOf('AB'), style });
			advance(5 * MINUTES);
			const { error } = await stage.act(3, { items: itemsOf('BBA'), style });
			expect(error).toBeUndefined();
			expect([stage.acted, actsAt(other)]).toEqual([2, 3]);
			expect(stage.stored).toEqual(before);
		});
	});

	test.each([
		['a moment later', 1],
		['in the same moment', 0],
		["though n8n's clock was set back meanwhile", -10_000],
	])('a bearer that ends at one account is renewed there once, %s', async (_when, ms) => {
		await stage.act(2, { items: itemsOf('AB') });
		jest.setSystemTime(Date.now() + ms);
		other.revokeBearers();
		const { error } = await stage.act(4, { items: itemsOf('ABAB') });
		expect(error).toBeUndefined();
		expect([stage.acted, actsAt(other)]).toEqual([3, 3]);
		expect(stage.grants).toEqual(row.signIn);
		expect(other.grants.map(({ type }) => type)).toEqual([...row.signIn, ...row.renewal]);
	});
});

describe.each(rows)('$label, without an expression', (row) => {
	const stage = useStage(row);

	beforeEach(async () => void (await stage.signedIn()));

	test.each([
		['one item', 1, 1],
		['a hundred items', 100, 3],
	])('reads of %s', async (_how, count, reads) => {
		const { error } = await stage.read(count);
		expect(error).toBeUndefined();
		expect(stage.store.readsBy('getDecrypted')).toBe(reads);
		expect(stage.grants).toEqual([]);
	});

	test.each([
		['twenty', 20, 21],
		['a hundred', 100, 3],
	])('what acts on %s items alike', async (_how, count, reads) => {
		const items = Array.from({ length: count }, () => ({ json: { customer: 'one' } }));
		const { error } = await stage.act(count, { items });
		expect(error).toBeUndefined();
		expect(stage.store.readsBy('getDecrypted')).toBe(reads);
		expect(stage.acted).toBe(count);
	});
});
