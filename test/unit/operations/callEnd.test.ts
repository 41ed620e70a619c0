import { sleep, type IDataObject } from 'n8n-workflow';

import type { Waiting } from '../../../nodes/shared/model/operation';
import { callEnd } from '../../../nodes/shared/operations/callEnd';
import { recordsFrom } from '../../../nodes/shared/operations/exchange';
import { OperationFailed } from '../../../nodes/shared/errors/operationFailed';
import { reads } from '../../../nodes/shared/request/effects';
import { planWith } from '../../../nodes/shared/request/requestPlan';
import type { Connection } from '../../../nodes/shared/transport/connection';
import { laneFor } from '../../../nodes/shared/transport/lane';
import { Cancelled } from '../../../nodes/shared/transport/pause';

const { setImmediate: nextTurn } = jest.requireActual<typeof import('timers/promises')>('timers/promises');

jest.mock('n8n-workflow', () => ({ ...jest.requireActual('n8n-workflow'), sleep: jest.fn() }));
jest.mock('../../../nodes/shared/operations/exchange', () => ({ recordsFrom: jest.fn() }));

const slept = () => jest.mocked(sleep).mock.calls.map(([milliseconds]) => milliseconds / 1000);
const looks = () => jest.mocked(recordsFrom).mock.calls.length;
const connection = { provider: { saidAt: ['message'], finalWhenItSays: /used up/ } } as unknown as Connection;

beforeEach(() => {
	jest.useFakeTimers({ now: Date.UTC(2026, 0, 31) });
	jest.mocked(recordsFrom).mockReset();
	jest.mocked(sleep).mockReset();
	jest.mocked(sleep).mockImplementation(async (milliseconds) => void jest.advanceTimersByTime(milliseconds));
});
afterEach(() => jest.useRealTimers());

const live = reads('GET /live');
const past = reads('GET /past');

const waitingAt = (first: number, longest: number): Waiting => ({
	looks: [{ operation: live, hasEnded: ({ ended }) => ended === true }],
	pace: { first: first * 1000, longest: longest * 1000 },
	call: 'callId',
});

const awaited = (waiting: Waiting, minutes: number, more: object = {}) => ({
	waiting,
	callId: '7',
	plans: waiting.looks.map(({ operation }) => planWith(operation.route)),
	wish: undefined,
	isNew: false,
	longestMs: minutes * 60_000,
	looks: laneFor(1),
	signal: new AbortController().signal,
	goesOn: () => {},
	...more,
});

/** The call is over so many seconds after the beginning. */
function endsAfter(seconds: number): void {
	const began = Date.now();
	jest
		.mocked(recordsFrom)
		.mockImplementation(
			async () => await Promise.resolve([{ ended: Date.now() - began >= seconds * 1000 } as IDataObject]),
		);
}

const refused = (statusCode: number, message = 'No') =>
	new OperationFailed({ message, description: '' }, { statusCode, body: { message }, headers: {} });

it('looks after the first pause, then after pauses twice as long, up to the longest', async () => {
	endsAfter(100);
	const { hasEnded } = await callEnd(connection, awaited(waitingAt(2, 30), 10));
	expect(hasEnded).toBe(true);
	expect(slept()).toEqual([2, 4, 8, 16, 30, 30, 30]);
	expect(looks()).toBe(7);
});

it('looks for the last time when the time is over, and then says that it has not ended', async () => {
	endsAfter(Infinity);
	const seen = await callEnd(connection, awaited(waitingAt(15, 75), 10));
	expect(seen).toMatchObject({ hasEnded: false, record: { ended: false } });
	expect(slept()).toEqual([15, 30, 60, 75, 75, 75, 75, 75, 75, 45]);
	expect(looks()).toBe(10);
});

it('an hour takes no more looks than one for each longest pause, and a few', async () => {
	endsAfter(Infinity);
	await callEnd(connection, awaited(waitingAt(15, 75), 60));
	expect(looks()).toBe(50);
});

it('looks into the second place only where the first has nothing', async () => {
	const waiting: Waiting = {
		...waitingAt(2, 30),
		looks: [
			{ operation: live, finds: (found) => found.find(({ id }) => id === '7'), hasEnded: () => false },
			{ operation: past, absent: { status: 404 }, hasEnded: () => true },
		],
	};
	const answers = [[{ id: '7' }], [{ id: '8' }], refused(404), [], [{ id: '7', past: true }]];
	jest.mocked(recordsFrom).mockImplementation(async () => {
		const next = await Promise.resolve(answers.shift());
		if (next instanceof Error) throw next;
		return next as IDataObject[];
	});
	const seen = await callEnd(connection, awaited(waiting, 10));
	expect([seen.record, seen.hasEnded]).toEqual([{ id: '7', past: true }, true]);
	expect(jest.mocked(recordsFrom).mock.calls.map(([, operation]) => operation.route.path)).toEqual([
		'/live',
		'/live',
		'/past',
		'/live',
		'/past',
	]);
});

it.each<[string, unknown, boolean]>([
	['a network that fails', new OperationFailed({ message: '', description: '', isUnreachable: true }), true],
	['503', refused(503), true],
	['429', refused(429), true],
	['a quota that is used up', refused(429, 'used up'), false],
	['400', refused(400), false],
	['a sign-in that is refused', new OperationFailed({ message: '', description: '' }), false],
	['a flaw of ours', new TypeError('x'), false],
])('%s', async (_what, trouble, passes) => {
	endsAfter(0);
	jest.mocked(recordsFrom).mockRejectedValueOnce(trouble);
	const waited = callEnd(connection, awaited(waitingAt(2, 30), 10));
	if (passes) expect((await waited).hasEnded).toBe(true);
	else await expect(waited).rejects.toBe(trouble);
	expect(looks()).toBe(passes ? 2 : 1);
});

it('trouble that does not pass is told when the time is over', async () => {
	const trouble = refused(503);
	jest.mocked(recordsFrom).mockRejectedValue(trouble);
	await expect(callEnd(connection, awaited(waitingAt(2, 30), 1))).rejects.toBe(trouble);
});

it.each([
	['in a pause', () => jest.mocked(sleep).mockReturnValue(new Promise(() => {}))],
	['in a look', () => jest.mocked(recordsFrom).mockReturnValue(new Promise(() => {}))],
])('ends as soon as it is stopped %s', async (_where, hang) => {
	endsAfter(Infinity);
	hang();
	const stop = new AbortController();
	const waited = callEnd(connection, awaited(waitingAt(2, 30), 10, { signal: stop.signal }));
	jest.useRealTimers();
	void nextTurn().then(() => stop.abort());
	await expect(waited).rejects.toBeInstanceOf(Cancelled);
});

it('says before each look that it goes on', async () => {
	endsAfter(10);
	const goesOn = jest.fn();
	await callEnd(connection, awaited(waitingAt(2, 30), 10, { goesOn }));
	expect(goesOn).toHaveBeenCalledTimes(3);
});
