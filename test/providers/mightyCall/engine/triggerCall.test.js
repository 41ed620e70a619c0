/** The MightyCall trigger: the call behind an event, and its recording. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { wav } = require('../../../sandbox/core/examples');
const { listen } = require('../../../sandbox/core/host');
const { bytesOf } = require('../../../engine/harness');
const { waits } = require('../../../engine/harness/clock');
const { useStage } = require('../../../engine/stage');
const { accountOf } = require('../..');
const { listenersOf } = require('../../../engine/listeners');

const row = accountOf('mightyCall');

const stage = useStage(row);
const trigger = listenersOf(stage, 'mightyCallTrigger');

const CALLS = /^\/v4\/api\/calls\//;
const RECORDS = /^\/v4\/records\//;
const MINUTES = 60_000;

const asked = (pattern) => stage.requests.filter(({ path }) => pattern.test(path));
const waited = () => waits.reduce((sum, ms) => sum + ms, 0);

/** An answered call the double has a recording of. */
const recorded = (overrides = {}) => stage.provider.webhooks.sequence('answered', { recorded: true, ...overrides });
const callIdOf = ([{ Body }]) => Body.Id;
const recordOf = (bodies) => stage.provider.records.calls.find(({ id }) => id === callIdOf(bodies)).callRecord;
const tokenOf = ({ uri }) => new URL(uri).searchParams.get('token');

const completedWith = (options) => trigger({ events: ['completed'], options });

describe('the call', () => {
	test('is read after the answer, with the id of the event', async () => {
		const bodies = recorded();
		const listener = completedWith({ fetchCall: true });
		/** @type {any} */
		let open;
		stage.fault(CALLS, {
			hold: new Promise((resolve) => {
				open = resolve;
			}),
		});
		await listener.play(bodies.slice(0, -1));
		expect(asked(CALLS)).toEqual([]);
		const { answered, finished } = listener.start(bodies.at(-1));
		expect((await answered).status).toBe(200);
		open();
		const {
			items: [{ json }],
		} = await finished;
		expect(asked(CALLS).map(({ method, path }) => [method, path])).toEqual([
			['GET', `/v4/api/calls/${callIdOf(bodies)}`],
		]);
		expect(json).toMatchObject({ event: 'completed', callId: callIdOf(bodies), call: { id: callIdOf(bodies) } });
	});

	test('is simplified as by Call > Get, unless told otherwise', async () => {
		const bodies = recorded();
		const {
			items: [{ json: plain }],
		} = await stage.process.runNode({
			node: row.node,
			credentials: { [row.type]: stage.id },
			parameters: { resource: 'call', operation: 'get', callId: callIdOf(bodies) },
		});
		const [simple] = await completedWith({ fetchCall: true }).json(bodies);
		expect(simple.call).toEqual(plain);
		const [raw] = await completedWith({ fetchCall: true, simplify: false }).json(bodies);
		expect(raw.call).toMatchObject({ callStatus: 'Connected', businessNumber: expect.any(String) });
		expect(JSON.stringify([simple, raw])).not.toContain(tokenOf(recordOf(bodies)));
	});

	test('is not read for events that are not chosen, nor without being asked for', async () => {
		await completedWith({}).play(recorded());
		await trigger({ events: ['ringing'], directions: ['outgoing'], options: { fetchCall: true } }).play(recorded());
		expect(stage.requests).toEqual([]);
	});

	test('that is not there yet is asked for again, for the time given', async () => {
		const bodies = recorded();
		stage.fault(CALLS, { status: 400, body: { message: 'Call not found' } }, 2);
		const [item] = await completedWith({ fetchCall: true }).json(bodies);
		expect(item.call.id).toBe(callIdOf(bodies));
		expect(asked(CALLS)).toHaveLength(3);
		expect(waited()).toBeLessThanOrEqual(30_000);
	});

	test('that never comes does not take the event with it', async () => {
		const bodies = recorded();
		stage.fault(CALLS, { status: 400, body: { message: 'Call not found' } }, 1000);
		const [item] = await completedWith({ fetchCall: true, waitSeconds: 10 }).json(bodies);
		expect(item).toMatchObject({ event: 'completed', callId: callIdOf(bodies) });
		expect(item.call).toBeUndefined();
		expect(waited()).toBeLessThanOrEqual(10_000);
	});

	test('that the provider knows as connected was not missed', async () => {
		const bodies = recorded();
		const unheard = bodies.filter(({ EventType }) => !/Connected|Answered/.test(EventType));
		expect(await trigger({ events: ['missed'], options: { fetchCall: true } }).json(unheard)).toEqual([]);
		const again = unheard.map((body) => ({ ...body, Guid: `${body.Guid}-again` }));
		const [item] = await trigger({ events: ['missed', 'completed'], options: { fetchCall: true } }).json(again);
		expect([item.event, Boolean(item.missed)]).toEqual(['completed', false]);
	});

	test('costs one login, however many events', async () => {
		for (let number = 0; number < 3; number += 1) await completedWith({ fetchCall: true }).play(recorded());
		expect(stage.grants).toEqual(['client_credentials']);
	});
});

describe('the recording', () => {
	test('is a file of the item', async () => {
		const bodies = recorded();
		const [item] = await completedWith({ downloadRecording: true }).items(bodies);
		expect(bytesOf(item).subarray(0, 4).toString()).toBe('RIFF');
		expect(item.binary.data).toMatchObject({ mimeType: 'audio/wav', fileName: recordOf(bodies).fileName });
		expect(item.json.call.id).toBe(callIdOf(bodies));
		expect(item.json.recordingError).toBeUndefined();
		expect(JSON.stringify(item)).not.toContain(tokenOf(recordOf(bodies)));
	});

	test('has the name it was given', async () => {
		const [item] = await completedWith({ downloadRecording: true, binaryPropertyName: 'audio' }).items(recorded());
		expect(Object.keys(item.binary)).toEqual(['audio']);
	});

	test('that is ready later is waited for', async () => {
		const [item] = await completedWith({ downloadRecording: true }).items(recorded({ recordedAfter: 3 }));
		expect(bytesOf(item).subarray(0, 4).toString()).toBe('RIFF');
		expect(asked(CALLS).length).toBeGreaterThanOrEqual(4);
		expect(waited()).toBeGreaterThan(0);
		expect(waited()).toBeLessThanOrEqual(30_000);
	});

	test('that is never ready is given up after the time given, and the item says so', async () => {
		const [item] = await completedWith({ downloadRecording: true, waitSeconds: 20 }).items(
			recorded({ recordedAfter: 1000 }),
		);
		expect(item.binary?.data).toBeUndefined();
		expect(item.json).toMatchObject({
			event: 'completed',
			recordingError: expect.any(String),
			call: { id: expect.any(String) },
		});
		expect(waited()).toBeGreaterThan(0);
		expect(waited()).toBeLessThanOrEqual(20_000);
	});

	test('is never waited for longer than two minutes', async () => {
		await completedWith({ downloadRecording: true, waitSeconds: 3600 }).items(recorded({ recordedAfter: 100_000 }));
		expect(waited()).toBeLessThanOrEqual(2 * MINUTES);
	});

	test('is not asked for more often than the daily allowance bears', async () => {
		await completedWith({ downloadRecording: true, waitSeconds: 120 }).items(recorded({ recordedAfter: 100_000 }));
		expect(asked(CALLS).length).toBeLessThanOrEqual(40);
	});

	test.each([
		['refused', { status: 403, body: { message: 'Forbidden' } }],
		['gone', { status: 404, body: { message: 'Not found' } }],
		['cut off', { cut: 'after' }],
	])('that is %s leaves the event, and the reason without the token', async (_how, fault) => {
		const bodies = recorded();
		stage.fault(RECORDS, fault, 1000);
		const [item] = await completedWith({ downloadRecording: true }).items(bodies);
		expect(item.json).toMatchObject({ event: 'completed', recordingError: expect.stringMatching(/\S/) });
		expect(item.binary?.data).toBeUndefined();
		expect(JSON.stringify(item)).not.toContain(tokenOf(recordOf(bodies)));
		expect(JSON.stringify(item)).not.toContain(stage.provider.credentials.apiKey);
	});

	test('of a call that nobody took is none, and the missed call comes', async () => {
		const bodies = stage.provider.webhooks.sequence('missed');
		const [item] = await trigger({ options: { downloadRecording: true } }).items(bodies);
		expect(item.json).toMatchObject({ event: 'missed' });
		expect(item.binary?.data).toBeUndefined();
	});

	test("at somebody else's address is fetched without the credential", async () => {
		const seen = [];
		const elsewhere = await listen(
			0,
			({ headers }, answer) => {
				seen.push(headers);
				answer.writeHead(200, { 'content-type': 'audio/wav' }).end(wav());
			},
			() => undefined,
		);
		const bodies = recorded();
		recordOf(bodies).uri = `${elsewhere.url}/1.wav?token=example-record-elsewhere`;
		const [item] = await completedWith({ downloadRecording: true }).items(bodies);
		await elsewhere.close();
		expect(bytesOf(item)).toEqual(wav());
		expect(seen.map(({ authorization, 'x-api-key': key }) => [authorization, key])).toEqual([[undefined, undefined]]);
		expect(JSON.stringify(item)).not.toContain('example-record-elsewhere');
	});
});

describe('trouble with the provider', () => {
	test('a wrong User Key leaves the event, and says no secret', async () => {
		const bodies = recorded();
		stage.edit({ userSecretKey: 'example-wrong-secret' });
		const delivered = await completedWith({ fetchCall: true, downloadRecording: true }).play(bodies);
		expect(delivered.map(({ error }) => error)).toEqual(delivered.map(() => undefined));
		expect(delivered.at(-1)).toMatchObject({ status: 200, started: true });
		const text = JSON.stringify(delivered.at(-1).items);
		expect(text).not.toContain('example-wrong-secret');
		expect(text).not.toContain(stage.provider.credentials.apiKey);
	});
});
