/** An answer that points to another host: nothing of the session goes there. */
jest.mock('n8n-workflow', () => require('./harness/clock').workflowWithClock());

const http = require('node:http');
const { rows } = require('./rows');
const { useStage } = require('./stage');

/** A host that notes whatever comes. */
async function startStranger() {
	const arrived = [];
	const server = http.createServer((req, res) => {
		arrived.push(`${req.method} ${req.url}`);
		res.end('{}');
	});
	await new Promise((resolve) => {
		server.listen(0, '127.0.0.1', resolve);
	});
	const close = async () =>
		await new Promise((resolve) => {
			server.close(resolve);
			server.closeAllConnections();
		});
	return { url: `http://127.0.0.1:${/** @type {any} */ (server.address()).port}/stranger`, arrived, close };
}

describe.each(rows)('$label', (row) => {
	const stage = useStage(row);
	let stranger;

	beforeEach(async () => {
		stranger = await startStranger();
	});
	afterEach(async () => await stranger.close());

	test('a read is not followed', async () => {
		await stage.signedIn();
		stage.fault(row.readPath, { redirect: stranger.url }, Infinity);
		const { error } = await stage.read();
		expect(error.message).toMatch(/points to another address \(status 302\)/);
		expect(error.description).toMatch(/bearer is not taken along/);
		expect([stranger.arrived, stage.asked(row.readPath).length]).toEqual([[], 1]);
	});

	test('what acts is not followed either, and may have been done before', async () => {
		await stage.signedIn();
		stage.fault(row.actPath, { redirect: stranger.url }, Infinity);
		const { error } = await stage.act();
		expect(error.message).toMatch(/may have been/);
		expect([stranger.arrived, stage.asked(row.actPath).length]).toEqual([[], 1]);
	});

	test('a sign-in is not followed', async () => {
		stage.fault(row.tokenPath, { redirect: stranger.url }, Infinity);
		const { error } = await stage.read();
		expect(error.message).toMatch(/has no sign-in at/);
		expect(stranger.arrived).toEqual([]);
	});
});
