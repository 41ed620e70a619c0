import { sleep } from 'n8n-workflow';

import { untilReady } from '../../../nodes/shared/operations/untilReady';

jest.mock('n8n-workflow', () => ({ ...jest.requireActual('n8n-workflow'), sleep: jest.fn(async () => undefined) }));

const slept = () => jest.mocked(sleep).mock.calls.map(([milliseconds]) => milliseconds);
beforeEach(() => {
	jest.useFakeTimers({ now: Date.UTC(2026, 0, 31) });
	jest.mocked(sleep).mockReset();
	jest.mocked(sleep).mockImplementation(async (milliseconds) => void jest.advanceTimersByTime(milliseconds));
});
afterEach(() => jest.useRealTimers());

const readyAt = (time: number) => {
	let asked = 0;
	return {
		ask: async () => await Promise.resolve(++asked),
		isReady: (end: { value: number } | { error: unknown }) => 'value' in end && end.value === time,
		count: () => asked,
	};
};

it('a ready answer is given at once', async () => {
	const { ask, isReady } = readyAt(1);
	expect(await untilReady(ask, isReady, 30_000)).toEqual({ value: 1 });
	expect(slept()).toEqual([]);
});

it('it asks at growing distances, the last time when the time is up', async () => {
	const { ask, isReady, count } = readyAt(0);
	expect(await untilReady(ask, isReady, 30_000)).toEqual({ value: 5 });
	expect(slept()).toEqual([3_000, 6_000, 12_000, 9_000]);
	expect(count()).toBe(5);
});

it('without time it asks once', async () => {
	const { ask, isReady, count } = readyAt(0);
	await untilReady(ask, isReady, 0);
	expect(count()).toBe(1);
});

it('slow answers use the time up as well', async () => {
	const { ask, isReady, count } = readyAt(0);
	await untilReady(
		async () => {
			jest.advanceTimersByTime(20_000);
			return await ask();
		},
		isReady,
		30_000,
	);
	expect(count()).toBe(2);
});

it('a clock that stands still does not make it ask for ever', async () => {
	jest.mocked(sleep).mockImplementation(async () => undefined);
	const { ask, isReady, count } = readyAt(0);
	await untilReady(ask, isReady, 120_000);
	expect(count()).toBe(8);
});

it('an error that will pass is waited out, another is given at once', async () => {
	let asked = 0;
	const ask = async () => {
		if (++asked < 3) throw new Error(asked === 1 ? 'not yet' : 'never');
		return await Promise.resolve(asked);
	};
	const end = await untilReady(ask, (one) => 'value' in one || (one.error as Error).message === 'never', 30_000);
	expect(end).toEqual({ error: new Error('never') });
});
