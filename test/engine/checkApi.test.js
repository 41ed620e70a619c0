/**
 * Check API of every node, whatever its questions meet: GETs alone reach the provider, each question has its answer, and
 * what comes out can be shown to a stranger.
 */
jest.mock('n8n-workflow', () => require('./harness/clock').workflowWithClock());

const { ACCOUNTS, partOf } = require('../providers');
const { useStage } = require('./stage');

/** What an answer may tell of people, as values and as names of fields. */
const PERSONAL = [
	'Ada Example',
	'ada@example.com',
	'+12125550123',
	'2125550123',
	'77009001',
	'f81d4fae-7dec-11d0-a765-00a0c91e6bf6',
];
const [name, email, phone, digits, number, hash] = PERSONAL;
const PERSON = {
	id: Number(number),
	name,
	email,
	phone,
	nested: { [email]: 1, [phone]: { [digits]: hash }, list: [{ name, [number]: phone }] },
	[name]: hash,
	[hash]: true,
};
const WORDS = { message: `${name} <${email}> may not call ${phone}`, error: hash, detail: PERSON };
const PAGE = `<!doctype html><title>${name}</title><p>${email} ${phone} ${digits} ${number} ${hash}`;

/** @type {Array<[shape: string, fault: any]>} */
const SHAPES = [
	['no right', { status: 403, body: WORDS }],
	['not found', { status: 404, body: WORDS }],
	['a web page that says not found', { status: 404, body: PAGE }],
	['a refusal', { status: 400, body: WORDS }],
	['a wrong method', { status: 405, body: WORDS }],
	['trouble', { status: 500, body: PAGE }],
	['a text', { status: 200, body: `${name} ${phone}` }],
	['a web page', { status: 200, body: PAGE }],
	['an empty list', { status: 200, body: [] }],
	['a list of people', { status: 200, body: [PERSON, PERSON] }],
	['a person', { status: 200, body: PERSON }],
	[
		'people where records are',
		{ status: 200, body: { data: [PERSON], items: [PERSON], result: [PERSON], success: true } },
	],
	['no word at all', { status: 204, body: '' }],
];

const checkOf = ({ provider }) => {
	const [[resource, operation]] = Object.keys(partOf(provider, 'n8n/operations'))
		.map((key) => key.split('.'))
		.filter(([, last]) => last === 'checkApi');
	return { resource, operation };
};

describe.each(ACCOUNTS)('$label', (row) => {
	const stage = useStage(row);
	beforeEach(async () => await stage.signedIn());

	const isSignIn = ({ path }) => row.tokenPaths.includes(path);
	const check = async () => await stage.read(1, { parameters: checkOf(row) });
	const asked = () => stage.requests.filter((request) => !isSignIn(request));

	test('with its own answers: GETs alone, and nothing personal', async () => {
		const { items, error } = await check();
		expect(error).toBeUndefined();
		expect(items.length).toBeGreaterThanOrEqual(5);
		expect(asked().length).toBeGreaterThanOrEqual(4);
		expect(asked().filter(({ method, acted }) => method !== 'GET' || acted)).toEqual([]);
	});

	const others = row.tokenPaths.map((path) => path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
	const failAll = (fault) => stage.fault(new RegExp(`^(?!(?:${others})$)`), fault, Infinity);

	test.each(SHAPES)('%s in answer to everything', async (_shape, fault) => {
		const { items: usual } = await check();
		const before = asked().length;
		failAll(fault);
		const { items, error } = await check();
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json.question)).toEqual(usual.map(({ json }) => json.question));
		for (const { json } of items) {
			expect(Object.keys(json)).toEqual(['question', 'found', 'seen', 'advice']);
			for (const words of Object.values(json)) expect(typeof words).toBe('string');
		}
		expect(asked().length).toBeGreaterThan(before);
		expect(asked().filter(({ method, acted }) => method !== 'GET' || acted)).toEqual([]);
		const shown = JSON.stringify(items);
		expect(PERSONAL.filter((personal) => shown.includes(personal))).toEqual([]);
	});

	test('a line that is cut after the first answer is an answer, too', async () => {
		const { items: usual } = await check();
		stage.provider.once('request', () => failAll({ cut: 'midway' }));
		const { items, error } = await check();
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json.question)).toEqual(usual.map(({ json }) => json.question));
		expect(items.filter(({ json }) => json.found === 'no answer').length).toBeGreaterThanOrEqual(3);
		expect(asked().filter(({ method, acted }) => method !== 'GET' || acted)).toEqual([]);
	});
});
