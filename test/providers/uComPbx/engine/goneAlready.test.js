/** A delete that has done its work without being able to say so finds nothing the second time. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { useStage } = require('../../../engine/stage');
const { waits } = require('../../../engine/harness/clock');

const uComPbx = accountOf('uComPbx');

const stage = useStage(uComPbx);

let path;

const extension = (id) => ({ __rl: true, mode: 'id', value: String(id) });

const hangUp = async (callApiId) => {
	const [{ extension_id: id, call_api_id: current }] = stage.provider.records.currentCalls;
	path = `/api/ver1.0/extension/${id}/current_calls/${callApiId ?? current}`;
	const parameters = {
		resource: 'call',
		operation: 'hangUp',
		extension: extension(id),
		callApiId: callApiId ?? current,
	};
	return await stage.read(1, { parameters });
};

const statuses = () => stage.asked(path).map(({ status }) => status);

/** Whatever call it is about. */
const firstTry = (fault) => stage.provider.faults.push({ match: { method: 'DELETE' }, times: 1, ...fault });

beforeEach(async () => await stage.signedIn());

test.each([
	['503', { status: 503, afterActing: true }, 503],
	['a connection that breaks off', { cut: 'after' }, undefined],
])('is done when %s came before the 404', async (_what, fault, status) => {
	firstTry(fault);
	const before = stage.provider.records.currentCalls.length;
	const { error, items } = await hangUp();
	expect([error, items.length]).toEqual([undefined, 1]);
	expect(statuses()).toEqual([status, 404]);
	expect(stage.provider.records.currentCalls).toHaveLength(before - 1);
});

test('a call that was never there is an error', async () => {
	const { error } = await hangUp('nobody');
	expect([error.httpCode, statuses(), waits]).toEqual(['404', [404], []]);
});

test('429 has done nothing, so a 404 after it is an error', async () => {
	firstTry({ status: 429 });
	const { error } = await hangUp('nobody');
	expect([error.httpCode, statuses()]).toEqual(['404', [429, 404]]);
});

test('a 404 about a bearer that was renewed is an error', async () => {
	stage.provider.revokeBearers();
	const { error } = await hangUp('nobody');
	expect([error.httpCode, statuses()]).toEqual(['404', [401, 404]]);
});

test('what only reads is not there when it answers 404 after a failure', async () => {
	stage.fault('/api/ver1.0/client/@me/call_history/nobody', { status: 503 });
	const { error } = await stage.read(1, {
		parameters: { resource: 'callHistory', operation: 'get', callUuid: 'nobody' },
	});
	expect(error.httpCode).toBe('404');
});
