/** A provider whose bearers have expired before anybody can use them: a failure of the sign-in, and only one of it. */
jest.mock('n8n-workflow', () => require('./harness/clock').workflowWithClock());

const { ACCOUNTS } = require('../providers');
const { useStage } = require('./stage');

describe.each(ACCOUNTS)('$label', (row) => {
	const stage = useStage(row);

	test('20 reads sign in once, and say what is wrong', async () => {
		stage.provider.settings.bearerLifetime = 0.001;
		const { errorItems } = await stage.read(20, { continueOnFail: 'continueErrorOutput' });
		const says = expect.stringContaining(
			'answered the sign-in with a bearer that has expired already: it lives for 0.001 seconds.',
		);
		expect(errorItems.map(({ json }) => json.error)).toEqual(Array(20).fill(says));
		expect(stage.grants).toHaveLength(1);
	});
});
