/** Renewing without the secrets. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { useStage } = require('../../../engine/stage');

const mightyCall = accountOf('mightyCall');
const stage = useStage(mightyCall);

test('the refresh body holds nothing but grant_type and refresh_token', async () => {
	const { refreshToken } = await stage.signedIn();
	stage.provider.revokeBearers();
	await stage.read();
	const [{ body, headers }] = stage.asked(mightyCall.tokenPath);
	expect(body).toEqual({ grant_type: 'refresh_token', refresh_token: refreshToken });
	expect(headers['x-api-key']).toBe(stage.stored.apiKey);
});
