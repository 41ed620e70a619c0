/**
 * From a missed call to its recording and transcript without typing an ID: the nodes of the example, one after another,
 * with Call Back switched on and its user chosen from the dropdown.
 */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { bytesOf } = require('../../../engine/harness/binaryItems');
const { useStage } = require('../../../engine/stage');
const { readExample } = require('../../../demo/examples');
const { mp3 } = require('../../../sandbox/core/examples');
const { accountOf } = require('../..');

const FILE = 'missed-voipex-calls-with-transcript-and-recording.json';

const row = accountOf('voipex');
const stage = useStage(row);

const { nodes, connections } = readExample({ file: FILE });
const named = (wanted) => nodes.find(({ name }) => name === wanted);

/** What a node of the example makes of the items before it. */
async function through(name, items, changed = {}) {
	const { items: made, error } = await stage.read(items.length, {
		parameters: { ...named(name).parameters, ...changed },
		items: items.map(({ json }) => ({ json })),
	});
	expect(error).toBeUndefined();
	return made;
}

/** Two callers; the calls of both were recorded, and nothing about either is known to the workflow. */
function wait({ records }) {
	records.missedCalls.splice(2);
	records.recordings.splice(2);
	records.missedCalls.forEach(({ callId }, index) => Object.assign(records.recordings[index], { callId }));
}

beforeEach(async () => await stage.signedIn());

test('each step takes what it needs from the one before', async () => {
	wait(stage.provider);
	stage.provider.settings.courseOf = () => ({ rings: 5, talks: 40 });
	const { missedCalls, recordings, users } = stage.provider.records;
	const missed = await through('Missed Calls', [{ json: {} }]);
	expect(missed.map(({ json }) => json.callId)).toEqual(missedCalls.map(({ callId }) => callId));

	const [login] = (
		await stage.process.listSearch({
			node: row.node,
			credentials: { [row.type]: stage.id },
			method: named('Call Back').parameters.login.mode === 'list' ? 'searchLogins' : undefined,
			parameters: named('Call Back').parameters,
		})
	).results;
	const placed = await through('Call Back', missed, { login: { __rl: true, mode: 'list', value: login.value } });
	expect(placed.map(({ json }) => [json.ended, json.outcome])).toEqual([
		[true, 'answered'],
		[true, 'answered'],
	]);
	const callbacks = await through('Its Recording', placed);
	expect(callbacks.map((item) => bytesOf(item).equals(mp3()))).toEqual([true, true]);
	const bodies = stage.requests.filter(({ acted }) => acted).map(({ body }) => body);
	expect(bodies).toEqual(
		missedCalls.map(({ callerId }) => ({
			to: callerId,
			fromUser: { identityType: 'login', identityValue: users[0].login },
		})),
	);

	const said = await through('What They Said', missed);
	expect(said.map(({ json }) => [json.recordingName, json.text])).toEqual(
		recordings.slice(0, 2).map(({ name }) => [name, 'Example greeting.\nExample question.']),
	);
	const sound = await through('Recording', said);
	expect(sound.map((item) => bytesOf(item).equals(mp3()))).toEqual([true, true]);
	expect(stage.requests.filter(({ status }) => status >= 400)).toEqual([]);
});

test('the example has these steps in this order, and no ID in it', () => {
	const next = (name) => (connections[name]?.main[0] ?? []).map(({ node }) => node);
	expect(next('Missed Calls')).toEqual(['Nobody Called Back']);
	expect(next('Nobody Called Back')).toEqual(['What They Said', 'Call Back']);
	expect(next('What They Said')).toEqual(['Recording']);
	expect(next('Call Back')).toEqual(['Its Recording']);
	expect([named('Call Back').disabled, named('Its Recording').disabled]).toEqual([true, true]);
	const typed = ['callId', 'recordingName', 'to'].flatMap((field) =>
		nodes.flatMap((node) => node.parameters[field] ?? []),
	);
	expect(typed.length).toBe(4);
	expect(typed.every((value) => value.startsWith('={{ $json.'))).toBe(true);
});
