/** Account > Check API: what a real account can tell, by GETs alone, and nothing personal of it. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { apiChecked } = require('../../../engine/apiChecked');
const { useStage } = require('../../../engine/stage');

const stage = useStage(accountOf('micoVoiceAi'));

beforeEach(async () => await stage.signedIn());

const check = apiChecked(stage, { questions: 10, api: /v1/ });

/** @type {Array<[string, string[]]>} */
const SERVED = [
	['asPrinted', ['/v1 outbound calls', '/api/v1 call flows']],
	['/v1', ['/v1 outbound calls', '/v1 call flows']],
	['/api/v1', ['/api/v1 outbound calls', '/api/v1 call flows']],
];

test.each(SERVED)(
	'where a web page says that a path is not there, what is served is found: %s',
	async (base, there) => {
		Object.assign(stage.provider.settings, { base, unknownPath: 'html' });
		const { records } = await check();
		const found = records.filter((record) => record.found === 'yes').map(({ question }) => question);
		expect(found).toEqual(expect.arrayContaining(there.map((one) => `Does ${one.replace(' ', ' serve ')}?`)));
		expect(found.filter((question) => /outbound|flows/.test(question))).toHaveLength(2);
		expect(records.filter(({ question }) => /cannot be/.test(question)).map((record) => record.found)).toEqual([
			'no: not found',
			'no: not found',
		]);
	},
);

test('keys without a scope are told', async () => {
	stage.edit({ scopes: ['campaigns:read'] });
	const { to } = await check();
	expect(to(/^Does \/v1 serve outbound/)).toMatchObject({
		found: 'no right to ask',
		seen: '403 {error: text, message: text}',
		advice: expect.stringMatching(/see Scopes in the credential/),
	});
});
