/** Several items: how many at a time, in which order they come out, and what one bad item does to the rest. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { items, useStage } = require('../../../engine/stage');

const mightyCall = accountOf('mightyCall');

const stage = useStage(mightyCall);

const STATUS = '/v4/api/profile/status';

const withOptions = (parameters, options) => ({ ...parameters, options });

beforeEach(async () => await stage.signedIn());

describe('at a time', () => {
	/** Nothing is answered before `expected` requests are there, nor at once: one too many would show. */
	const most = async (parameters, expected, count = 12) => {
		/** @type {any} */
		let open;
		const hold = new Promise((resolve) => {
			open = resolve;
		});
		stage.provider.settings.latency = 10;
		stage.provider.faults.push({ hold, times: Infinity });
		stage.provider.on('arrived', () => stage.requests.length >= expected && open());
		const { error } = await stage.read(count, { parameters });
		expect([error, stage.requests.length]).toEqual([undefined, count]);
		return stage.provider.maxInFlight;
	};

	/** A pace that knows nothing yet begins with them. */
	const FIRST = 16;

	test('sixteen reads at first', async () => expect(await most(mightyCall.read, FIRST, 17)).toBe(FIRST));

	test('sixteen changes of status at first', async () =>
		expect(await most({ resource: 'profile', operation: 'setStatus' }, FIRST, 17)).toBe(FIRST));

	test('the same where the number in the workflow is 0', async () =>
		expect(await most(withOptions(mightyCall.read, { requestsAtOnce: 0 }), FIRST, 17)).toBe(FIRST));

	test('ten, where a saved workflow says so', async () =>
		expect(await most(withOptions(mightyCall.read, { requestsAtOnce: 10 }), 10, 17)).toBe(10));

	test('one call', async () => expect(await most(mightyCall.act, 1)).toBe(1));

	test.each([1, 2, 8])('%s, when the user says so', async (requestsAtOnce) => {
		expect(await most(withOptions(mightyCall.read, { requestsAtOnce }), requestsAtOnce)).toBe(requestsAtOnce);
	});

	test('several calls, when the user says so', async () => {
		expect(await most(withOptions(mightyCall.act, { requestsAtOnce: 3 }), 3)).toBe(3);
		expect(stage.acted).toBe(12);
	});
});

describe('order', () => {
	/** Each item asks for its own call; the answers are let go last item first. */
	async function answeredInReverse(count) {
		const calls = stage.provider.records.calls.slice(0, count);
		const gates = calls.map(({ id }) => {
			/** @type {any} */
			let open;
			stage.fault(`/v4/api/calls/${id}`, {
				hold: new Promise((resolve) => {
					open = resolve;
				}),
			});
			return open;
		});
		const input = calls.map(({ id }) => ({ json: { id } }));
		const parameters = { resource: 'call', operation: 'get', callId: '={{ $json.id }}' };
		const running = stage.read(count, { items: input, parameters });
		for (const [index, open] of [...gates.entries()].reverse()) {
			open();
			await stage.provider.waitFor(({ path }) => path.endsWith(calls[index].id));
		}
		return { calls, ...(await running) };
	}

	test('is that of the input, whichever answer comes first', async () => {
		const { calls, items: output, error } = await answeredInReverse(5);
		expect(error).toBeUndefined();
		expect(stage.requests.filter(({ ended }) => ended)).toHaveLength(5);
		expect(output.map(({ json }) => json.id)).toEqual(calls.map(({ id }) => id));
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2, 3, 4].map((item) => ({ item })));
	});

	test('every record of a list is linked to the item that asked for it', async () => {
		const parameters = { resource: 'call', operation: 'getAll', limit: '={{ $json.number + 1 }}' };
		const { items: output } = await stage.read(3, { parameters });
		expect(output.map(({ pairedItem }) => pairedItem.item)).toEqual([0, 1, 1, 2, 2, 2]);
	});
});

describe('a bad item', () => {
	const SECOND_BAD = { ...mightyCall.act, to: '={{ $json.number === 1 ? "nobody" : "+12125550123" }}' };

	test('leaves the others alone with continue on fail', async () => {
		const { items: output, error } = await stage.read(4, { parameters: SECOND_BAD, continueOnFail: true });
		expect(error).toBeUndefined();
		expect(output.map(({ json }) => 'error' in json)).toEqual([false, true, false, false]);
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2, 3].map((item) => ({ item })));
		expect(output[1].json.error).toMatch(/"To" .*\[item 1\]/);
		expect(stage.acted).toBe(3);
	});

	test('goes to the error output', async () => {
		stage.fault(mightyCall.actPath, {});
		stage.fault(mightyCall.actPath, { status: 500 });
		const { items: output, errorItems } = await stage.act(3, { continueOnFail: 'continueErrorOutput' });
		expect([
			output.map(({ pairedItem }) => pairedItem.item),
			errorItems.map(({ pairedItem }) => pairedItem.item),
		]).toEqual([[0, 2], [1]]);
		expect(errorItems[0].json.error).toMatch(/may have been placed/);
	});

	test('ends the execution otherwise, with its number, and no later call is placed', async () => {
		const { error, items: output } = await stage.read(4, { parameters: SECOND_BAD });
		expect(error.message).toMatch(/\[item 1\]/);
		expect([output, stage.acted]).toEqual([[], 1]);
	});

	test('and its failure does not stop the reads under way halfway', async () => {
		stage.provider.settings.latency = 5;
		stage.fault(STATUS, { status: 404 });
		const { error } = await stage.read(20);
		expect(error.httpCode).toBe('404');
		expect(stage.requests.length).toBeLessThan(20);
		expect(stage.requests.every(({ status }) => status !== undefined)).toBe(true);
	});

	test('no item at all: nothing is asked and nothing comes out', async () => {
		const { items: output } = await stage.read(0, { items: items(0) });
		expect([output, stage.requests]).toEqual([[], []]);
	});
});
