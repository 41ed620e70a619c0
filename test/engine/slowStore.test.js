/** n8n takes about as long to store a renewed bearer as the bearer lives. */
jest.mock('n8n-workflow', () => require('./harness/clock').workflowWithClock());

const { advance } = require('./harness/clock');
const { rows } = require('./rows');
const { useStage } = require('./stage');

const LIFETIME_S = 20;

describe.each(rows)('$label', (row) => {
	const stage = useStage(row);

	test.each([
		['older', true],
		['newer', false],
	])('the HTTP Request node goes on with the bearer that somebody else has got, %s helper', async (_name, legacy) => {
		stage.provider.settings.bearerLifetime = LIFETIME_S;
		const ask = async () =>
			await stage.request({ url: `${stage.provider.url}${row.get}` }, /** @type {any} */ ({ legacy }));
		let others = [];
		await stage.signedIn();
		stage.store.afterWrite = async () => {
			stage.store.afterWrite = async () => undefined;
			advance(LIFETIME_S * 1000);
			others = await ask();
		};
		const own = await ask();
		expect([...own, ...others].map(({ error }) => error?.message)).toEqual([undefined, undefined]);
		expect([others.length, stage.grants.length, stage.answered(401, 403)]).toEqual([1, 2 * row.signIn.length, 0]);
	});
});
