/** Two n8n processes, each in the middle of an execution, when the bearer of both is about to run out. */
jest.mock('n8n-workflow', () => require('./harness/clock').workflowWithClock());

const { rows, teleTracker } = require('./providers');
const { useStage } = require('./stage');
const { advance } = require('./harness/clock');

/** The first request is answered only after `meanwhile`, by when the execution has long read its credential. */
async function interrupted(stage, { process, meanwhile }) {
	let open;
	const hold = new Promise((resolve) => {
		open = resolve;
	});
	const arrived = new Promise((resolve) => {
		stage.provider.once('arrived', resolve);
	});
	stage.fault(stage.row.readPath, { hold });
	const parameters = { ...stage.row.read, options: { requestsAtOnce: 1 } };
	const running = stage.read(5, { process, parameters });
	await arrived;
	await meanwhile();
	open();
	return await running;
}

/** Inside the margin in which a bearer is renewed before its time. */
const toLastSeconds = (stage) => advance(stage.provider.settings.bearerLifetime * 1000 - 5 * 60_000 - 20_000);

describe.each(rows)('$label', (row) => {
	const stage = useStage(row);

	const otherRenews = async () => {
		toLastSeconds(stage);
		expect((await stage.read(3)).error).toBeUndefined();
	};

	test('what one renews early the other takes from the database', async () => {
		await stage.signedIn();
		const { error, items } = await interrupted(stage, { process: await stage.newProcess(), meanwhile: otherRenews });
		expect([error, items.length >= 5]).toEqual([undefined, true]);
		expect(stage.grants).toEqual(row.renewal);
		expect([stage.store.writes, stage.answered(401, 403)]).toEqual([1, 0]);
	});

	test('nobody has renewed: the execution does it once and in time', async () => {
		await stage.signedIn();
		const { error } = await interrupted(stage, { process: stage.process, meanwhile: async () => toLastSeconds(stage) });
		expect(error).toBeUndefined();
		expect([stage.grants, stage.answered(401, 403)]).toEqual([row.renewal, 0]);
	});
});

describe('TeleTracker, whose refresh tokens work once', () => {
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
});
