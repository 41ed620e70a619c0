import { sleep } from 'n8n-workflow';

/**
 * All that the life of a bearer knows of time and chance. Whoever plays it under another time puts another module in
 * the place of this one (test/interleavings/); there is no second way to either.
 */
export const clock = {
	/** Milliseconds since the epoch, by the clock of the machine: it may be set back or ahead. For dates alone. */
	now: (): number => Date.now(),
	/** Milliseconds that only ever go forward, from some moment on. For pauses. */
	stopwatch: (): number => performance.now(),
	sleep: async (milliseconds: number): Promise<void> => await sleep(milliseconds),
	/** Aborted when so many milliseconds have passed. */
	timeout: (milliseconds: number): AbortSignal => AbortSignal.timeout(milliseconds),
	/** From 0 up to, but not including, 1. */
	random: (): number => Math.random(),
};
