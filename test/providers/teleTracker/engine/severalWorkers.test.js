/** Two n8n processes, and a refresh token that works once. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { interrupted, toLastSeconds } = require('../../../engine/interrupted');
const { useStage } = require('../../../engine/stage');

const teleTracker = accountOf('teleTracker');
const stage = useStage(teleTracker);

test('the one that the other has spent is not sent a second time', async () => {
	const { refreshToken } = await stage.signedIn();
	const meanwhile = async () => {
		toLastSeconds(stage);
		await stage.read();
	};
	await interrupted(stage, { process: await stage.newProcess(), meanwhile });
	const spent = stage.requests.filter(({ body }) => JSON.stringify(body ?? '').includes(refreshToken));
	expect(spent).toHaveLength(1);
	expect(stage.asked(teleTracker.tokenPath)).toEqual([]);
});
