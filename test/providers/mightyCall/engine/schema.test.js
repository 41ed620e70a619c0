/** Every operation of the vendor's schema, sent by the node: each request and each answer keeps to the schema. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { flawsOfAnswer, flawsOfRequest, operationOf, operations } = require('../facts');
const { watchAnswers } = require('../../../engine/answersGiven');
const { examples, exampleNames, inputItem, prepare } = require('./examples');
const { fieldsOf, operationsOf, usedIn } = require('../../../engine/nodeFields');
const { useMightyCall } = require('./stage');

const stage = useMightyCall();
const answers = watchAnswers();

/** Schema operations that a request of the node has reached. */
const reached = new Set();

beforeEach(() => {
	prepare(stage.provider);
	answers.length = 0;
});

const mightyCallNode = () => stage.process.pkg.nodeTypes.getByName('n8n-nodes-telephony.mightyCall').description;

const runExample = async (name, fields) => await stage.run(...name.split('.'), fields, { items: [inputItem()] });

test.each(exampleNames)('%s sends and gets what the schema says', async (name) => {
	for (const fields of examples[name](stage.provider)) {
		const { items, error } = await runExample(name, fields);
		expect(error).toBeUndefined();
		expect(items.length).toBeGreaterThan(0);
	}
	const requests = stage.sent();
	expect(requests.flatMap(flawsOfRequest)).toEqual([]);
	expect(requests.filter(({ status }) => status >= 300)).toEqual([]);
	expect(answers.filter(({ path }) => path.startsWith('/v4/api/')).flatMap(flawsOfAnswer)).toEqual([]);
	for (const { method, path } of requests) reached.add(operationOf(method, path).id);
});

test('together they reach all 63 operations of the schema', () => {
	expect([...reached].sort()).toEqual(operations.map(({ id }) => id).sort());
	expect(reached.size).toBe(63);
});

/** One asks for what may not be there, too, the other again and again for a call: engine/checkApi, waitUntilEnded. */
const ELSEWHERE = ['account.checkApi', 'call.waitUntilEnded'];

test('every operation of the node is among them', () => {
	expect([...ELSEWHERE, ...exampleNames].sort()).toEqual(operationsOf(mightyCallNode()).sort());
});

test('every field of every operation is used', () => {
	const description = mightyCallNode();
	const unused = exampleNames.flatMap((name) => {
		const used = examples[name](stage.provider).flatMap(usedIn);
		return fieldsOf(description, name)
			.filter((field) => !used.includes(field))
			.map((field) => `${name}: ${field}`);
	});
	expect(unused).toEqual([]);
});
