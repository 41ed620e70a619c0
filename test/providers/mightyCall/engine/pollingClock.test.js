/** The MightyCall polling trigger where n8n's clock is not that of MightyCall, or is set while it polls. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { advance } = require('../../../engine/harness/clock');
const { useStage } = require('../../../engine/stage');
const { accountOf } = require('../..');
const news = require('./news');
const { pollersOf } = require('../../../engine/pollers');

const stage = useStage(accountOf('mightyCall'));
const poller = pollersOf(stage, 'mightyCallPollingTrigger');

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** How far n8n's clock is ahead of MightyCall's. */
let ahead;
beforeEach(() => {
	ahead = 0;
	stage.provider.now = () => Date.now() - ahead;
});

function setClock(ms) {
	ahead += ms;
	jest.setSystemTime(Date.now() + ms);
}

describe.each(news.POLLED)('$event', ({ event, make, id, time }) => {
	const happen = () => make(stage.provider, { [time]: new Date(stage.provider.now()).toISOString() })[id];

	/**
	 * Something happens every half minute; a poll comes every five.
	 * @param {number} rounds
	 * @param {(round: number) => void} [between]
	 */
	async function play(rounds, between = () => {}) {
		const one = poller({ event });
		const before = happen();
		expect((await one.publish()).error).toBeUndefined();
		const happened = [];
		const given = [];
		for (let round = 0; round < rounds; round++) {
			for (let count = 0; count < 10; count++) {
				happened.push(happen());
				advance(30 * SECOND);
			}
			between(round);
			const { items, error } = await one.after(0);
			expect(error).toBeUndefined();
			given.push(...(items ?? []).map(({ json }) => json[id]));
		}
		expect(given).not.toContain(before);
		return { given, happened };
	}

	test.each([-60, -15, -3, 3, 11, 15, 60, 600])(
		'nothing is lost nor twice with a clock %d minutes ahead',
		async (minutes) => {
			setClock(minutes * MINUTE);
			const { given, happened } = await play(11);
			expect(given).toEqual(happened);
		},
	);

	test.each([-60, 60])('nor where it is set by %d minutes meanwhile', async (minutes) => {
		const { given, happened } = await play(11, (round) => {
			if (round === 5) setClock(minutes * MINUTE);
		});
		expect(given).toEqual(happened);
	});
});
