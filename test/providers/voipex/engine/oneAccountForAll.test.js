/** One request is made of all items: where the credential gives them different accounts, nothing is sent anywhere. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { startSandbox } = require('../../../sandbox');
const { useStage } = require('../../../engine/stage');

const account = accountOf('voipex');
const stage = useStage(account);
/** @type {any} */
let elsewhere;
/** @type {any} The double of the second customer. */
let other;

const callList = {
	resource: 'dialer',
	operation: 'createCallList',
	callListName: 'May',
	number: '+420 601 000 137',
	attributes: [],
};

const contacts = {
	resource: 'contact',
	operation: 'importItems',
	phone1: '+420 601 000 137',
	lastName: 'Novak',
	confirmReplace: true,
};

beforeEach(async () => {
	elsewhere = await startSandbox({ only: ['voipex'] });
	other = elsewhere.voipex;
	const [one, two] = [account.data(stage.provider), account.data(other)];
	const fields = Object.keys(one).filter((field) => one[field] !== two[field]);
	stage.edit(Object.fromEntries(fields.map((field) => [field, `={{ $json.${field} }}`])));
});
afterEach(async () => await elsewhere.stop());

/** An item of the first customer (A), of the second (B), or of nobody. */
const itemOf = (letter) => {
	if (letter === ' ') return { json: {} };
	return { json: account.data(letter === 'A' ? stage.provider : other) };
};

const run = async (letters, parameters, more = {}) =>
	await stage.read(letters.length, { parameters, items: [...letters].map(itemOf), ...more });

const acted = () => [stage.provider, other].map(({ requests }) => requests.filter((one) => one.acted).length);

const REFUSED = /^The items do not all belong to one account, so nothing was sent \[item \d\]/;

test('all of one account are one request there', async () => {
	const { error, items } = await run('BBB', callList);
	expect(error).toBeUndefined();
	expect(other.records.callLists.map(({ numbers }) => numbers.length)).toEqual([3]);
	expect([acted(), items.map(({ pairedItem }) => pairedItem)]).toEqual([
		[0, 1],
		[[{ item: 0 }, { item: 1 }, { item: 2 }]],
	]);
});

describe.each([
	['a call list', callList],
	['contacts, which would replace all others', contacts],
])('%s', (_what, parameters) => {
	test.each(['AAB', 'ABA', 'BAA'])('%s: nothing is sent, and the error says why', async (letters) => {
		const { error } = await run(letters, parameters);
		expect(error.message).toMatch(REFUSED);
		expect(error.description).toMatch(/Split the items by account first/);
		expect(acted()).toEqual([0, 0]);
	});

	test.each([
		['A B', [1]],
		[' AA', [0]],
		[' AB', [0]],
	])(
		'"%s" with Continue on Error: every item is refused, one without an account by its own error',
		async (letters, own) => {
			const { error, items, errorItems } = await run(letters, parameters, { continueOnFail: 'continueErrorOutput' });
			expect([error, items]).toEqual([undefined, []]);
			expect(errorItems.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2].map((item) => ({ item })));
			const plain = errorItems.map(({ json }, index) => (REFUSED.test(json.error) ? [] : [index])).flat();
			expect([plain, acted()]).toEqual([own, [0, 0]]);
		},
	);
});
