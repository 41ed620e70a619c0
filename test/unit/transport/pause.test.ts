import { sleep } from 'n8n-workflow';

import { Cancelled, pause, stopIfCancelled } from '../../../nodes/shared/transport/pause';
import { deferred } from '../support/http';

jest.mock('n8n-workflow', () => ({ ...jest.requireActual('n8n-workflow'), sleep: jest.fn(async () => undefined) }));

const slept = () => jest.mocked(sleep).mock.calls.map(([milliseconds]) => milliseconds);
beforeEach(() => jest.mocked(sleep).mockClear());

it('a pause lasts as long as was said', async () => {
	await pause(1_234, undefined);
	expect(slept()).toEqual([1_234]);
});

it('a pause ends at once when the execution is stopped', async () => {
	const stop = new AbortController();
	jest.mocked(sleep).mockReturnValueOnce(deferred<void>().promise);
	const pausing = pause(60_000, stop.signal);
	stop.abort();
	await expect(pausing).rejects.toBeInstanceOf(Cancelled);
});

it('a stopped execution does not even begin one', async () => {
	const stop = new AbortController();
	stop.abort();
	await expect(pause(60_000, stop.signal)).rejects.toBeInstanceOf(Cancelled);
	expect(slept()).toEqual([]);
});

it('a pause that is over leaves no listener behind', async () => {
	const { signal } = new AbortController();
	const left = new Set<unknown>();
	jest.spyOn(signal, 'addEventListener').mockImplementation((_type, listener) => void left.add(listener));
	jest.spyOn(signal, 'removeEventListener').mockImplementation((_type, listener) => void left.delete(listener));
	await pause(1, signal);
	expect(left.size).toBe(0);
});

it('an execution that goes on is not stopped', () => {
	expect(() => stopIfCancelled(new AbortController().signal)).not.toThrow();
	expect(() => stopIfCancelled(undefined)).not.toThrow();
});
