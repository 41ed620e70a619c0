/** The uCom PBX trigger: which events six kinds of calls give, as the PBX posts them. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { useStage } = require('../../../engine/stage');
const { accountOf } = require('../..');
const { fiveExtensions, listeningTo, registeredOn, ALL } = require('./registered');

const stage = useStage(accountOf('uComPbx'));
const trigger = registeredOn(stage);

/** Each kind with what somebody hears of it who listens to everything, and the outcome of its end. */
const CALLS = [
	['answered', ['incomingCall', 'answered', 'callEnded'], 'answered'],
	['missedOnPhone', ['incomingCall', 'missedCall'], 'missed'],
	['missedInQueue', ['incomingCall', 'missedCall'], 'missed'],
	['ringAll', ['incomingCall', 'answered', 'callEnded'], 'answered'],
	['transferred', ['incomingCall', 'answered', 'answered', 'callEnded'], 'answered'],
	['abandonedInMenu', ['missedCall'], 'missed'],
	['takenInQueue', ['incomingCall', 'answered', 'callEnded'], 'answered'],
	['outgoing', ['outgoingCall', 'answered', 'callEnded'], 'answered'],
	['unansweredOutgoing', ['outgoingCall', 'callEnded'], 'noAnswer'],
	['ringsAgain', ['incomingCall', 'answered', 'callEnded'], 'answered'],
	['fromColleague', ['incomingCall', 'callEnded'], 'noAnswer'],
];

const isEnd = ({ event }) => event === 'callEnded' || event === 'missedCall';

async function listening(events = ALL, options = {}) {
	const one = trigger(listeningTo(fiveExtensions(stage.provider), events, options));
	await one.publish();
	return one;
}

const names = (items) => items.map(({ event }) => event).sort();
const ends = (items) => items.filter(isEnd).map(({ outcome }) => outcome);

describe.each(CALLS)('%s', (kind, expected, outcome) => {
	const chosen = (events) => /** @type {string[]} */ (expected).filter((event) => events.includes(event)).sort();

	test('gives exactly its events', async () => {
		const one = await listening();
		const items = await one.json(stage.provider.webhooks.call(kind));
		expect(names(items)).toEqual([...expected].sort());
		expect(ends(items)).toEqual([outcome]);
		expect(items.find(isEnd).ended).toBe(true);
	});

	test('whatever the order and however often each is posted', async () => {
		const one = await listening();
		const postings = stage.provider.webhooks.call(kind);
		const items = await one.json([...postings].reverse().flatMap((posting) => [posting, posting, posting]));
		expect(ends(items)).toEqual([outcome]);
		expect(names(items)).toEqual([...expected].sort());
	});

	test.each(['lower', 'upper'])('with names in %s case, in the address', async (spelling) => {
		const one = await listening();
		const postings = stage.provider.webhooks
			.call(kind)
			.map(({ fields, ...more }) => ({ ...more, fields: stage.provider.webhooks.spelled(fields, spelling) }));
		expect(names(await one.json(postings, { as: 'query' }))).toEqual([...expected].sort());
	});

	test('and to who wants missed calls alone nothing else', async () => {
		const one = await listening(['missedCall']);
		expect(names(await one.json(stage.provider.webhooks.call(kind)))).toEqual(chosen(['missedCall']));
	});
});

test('all kinds at once are told apart', async () => {
	const one = await listening();
	const calls = CALLS.map(([kind]) => stage.provider.webhooks.call(kind));
	const longest = Math.max(...calls.map(({ length }) => length));
	const mixed = Array.from({ length: longest }, (_none, place) => calls.flatMap((call) => call[place] ?? [])).flat();
	const items = await one.json(mixed);
	for (const [index, [kind, expected]] of CALLS.entries()) {
		const { CallID: callId } = calls[index][0].fields;
		expect([kind, names(items.filter((item) => item.callId === callId))]).toEqual([kind, [...expected].sort()]);
	}
});

test('each phone by itself: every ring, and the end of every part', async () => {
	const one = await listening(['incomingCall', 'callEnded'], { eachPhone: true });
	const items = await one.json(stage.provider.webhooks.call('ringAll'));
	expect(names(items)).toEqual([...Array(3).fill('callEnded'), ...Array(3).fill('incomingCall')]);
	const parts = items.filter(isEnd);
	expect(new Set(parts.map(({ legId }) => legId)).size).toBe(3);
	expect(parts.map(({ status }) => status).sort()).toEqual(['ANSWER', 'CANCEL', 'CANCEL']);
});

test('a call that is told as missed and taken after all is told once more', async () => {
	const one = await listening(['callEnded', 'missedCall']);
	const [ring, miss, again, answer, end] = stage.provider.webhooks.call('ringsAgain');
	expect(names(await one.json([ring, miss]))).toEqual(['missedCall']);
	const later = await one.json([again, answer, end]);
	expect(later.map(({ event, outcome }) => [event, outcome])).toEqual([['callEnded', 'answered']]);
});

test('between two agents of a queue nothing is missed, however long that takes', async () => {
	const one = await listening(['callEnded', 'missedCall']);
	const postings = stage.provider.webhooks.call('takenInQueue');
	expect(await one.json(postings.slice(0, 2))).toEqual([]);
	const later = await one.json(postings.slice(2));
	expect(later.map(({ event, outcome }) => [event, outcome])).toEqual([['callEnded', 'answered']]);
});

test('while another phone rings a call is neither missed nor over', async () => {
	const one = await listening(['callEnded', 'missedCall']);
	const [first, second, third, answer, given, ...rest] = stage.provider.webhooks.call('ringAll');
	expect(await one.json([first, second, third, given])).toEqual([]);
	const later = await one.json([answer, ...rest]);
	expect(later.map(({ event, outcome }) => [event, outcome])).toEqual([['callEnded', 'answered']]);
});

test('after a restart of n8n who took the call is still known', async () => {
	const one = await listening(['callEnded', 'missedCall', 'answered']);
	const [ring, answer, end] = stage.provider.webhooks.call('answered');
	await one.post([ring, answer]);
	one.listener = one.listener.in(await stage.newProcess());
	const items = await one.json([answer, end]);
	expect(items.map(({ event, outcome }) => [event, outcome])).toEqual([['callEnded', 'answered']]);
});

describe('an item', () => {
	const only = async (kind, events, how) =>
		(await (await listening(events)).json(stage.provider.webhooks.call(kind, how)))[0];

	test('is the record of its call, in the order that all providers share', async () => {
		const at = Date.parse('2026-03-01T10:00:00Z');
		const item = await only('answered', ['callEnded'], { startedAt: at, outside: '74955550142' });
		const [phone] = fiveExtensions(stage.provider);
		expect(item).toEqual({
			event: 'callEnded',
			eventAt: '2026-03-01T10:00:03.000Z',
			callId: expect.stringMatching(/^[0-9a-f]{32}$/),
			direction: 'incoming',
			outcome: 'answered',
			ended: true,
			from: '74955550142',
			to: phone.name,
			otherParty: '74955550142',
			ownNumber: '74955550100',
			endedAt: '2026-03-01T10:00:03.000Z',
			durationSeconds: 7.53,
			talkSeconds: 5.25,
			agent: { extension: phone.name, id: String(phone.id) },
			recording: { id: expect.stringMatching(new RegExp(`^${phone.id}-`)), available: true },
			status: 'ANSWER',
			raw: {
				EventTime: String((at + 3000) * 1000),
				Duration: '7529999',
				BridgedDuration: '5250000',
				CalledExtension: `${phone.name}@${phone.domain}`,
			},
			callerName: 'Ben Carter',
			callApiId: expect.any(String),
			legId: expect.stringMatching(new RegExp(`^${phone.id}-`)),
			calledExtension: phone.name,
		});
		const order = Object.keys(item);
		expect(order.slice(0, 6)).toEqual(['event', 'eventAt', 'callId', 'direction', 'outcome', 'ended']);
	});

	test('has no recording where the PBX names none', async () => {
		expect(await only('answered', ['callEnded'], { recorded: false })).not.toHaveProperty('recording');
	});

	test('of a transferred call has the caller from outside, and the recording of whoever had one', async () => {
		const item = await only('transferred', ['callEnded']);
		expect(item).toMatchObject({ from: '74955550142', recording: { available: true }, direction: 'incoming' });
	});

	test('without Simplify is what was posted', async () => {
		const one = await listening(['incomingCall', 'callEnded'], { simplify: false });
		const [posting] = stage.provider.webhooks.call('answered');
		const [item] = await one.json([posting]);
		expect(item).toEqual({ event: 'incomingCall', eventAt: expect.any(String), ...posting.fields });
	});
});
