import { accountPace, type AccountPace } from '../../../nodes/shared/transport/pace/accountPace';
import { figures, pacedRun } from './pacedRun';
import { mulberry32 } from '../../faults/random';
import { simulatedProvider, type Nature, type SimulatedProvider } from './simulatedProvider';
import { virtualTime, type VirtualTime } from './virtualTime';

/** One account's items against a simulated provider, in virtual time. */
export interface Scenario {
	nature: Nature | ((time: VirtualTime) => Nature);
	/** What it can do at most, requests per second. */
	capacity: number;
	/** So many it could do at another time, if more. */
	supply?: number;
	seconds?: number;
	/** From when on the figures count, in seconds. */
	settled?: number;
	/** So many executions share the account. */
	executions?: number;
	/** So many processes, each with a pace of its own. */
	processes?: number;
	/** What the event loop works on one item, in milliseconds. */
	loop?: number;
	most?: number;
	/** What is left to chance in the runs: their pauses. */
	random?: () => number;
}

export interface Played extends ReturnType<typeof figures> {
	failed: number;
	time: VirtualTime;
	paces: AccountPace[];
	provider: SimulatedProvider;
	/** Figures of another span, in seconds. */
	between: (from: number, to: number) => ReturnType<typeof figures>;
}

const times = <Value>(count: number, make: (index: number) => Value): Value[] =>
	Array.from({ length: count }, (_none, index) => make(index));

export async function played(scenario: Scenario): Promise<Played> {
	const {
		nature,
		capacity,
		supply = capacity,
		seconds = 10,
		settled = 5,
		executions = 1,
		processes = 1,
		loop,
		most,
		random,
	} = scenario;
	const time = virtualTime();
	const provider = simulatedProvider(time, typeof nature === 'function' ? nature(time) : nature);
	const paces = times(processes, () => accountPace(time, most));
	const all = executions * processes;
	// More than it can take, so that it never runs out of work.
	const items = Math.ceil((supply * seconds * 1.5 + 600) / all);
	const run = (index: number) =>
		pacedRun({
			time,
			pace: paces[index % processes],
			provider,
			items,
			until: seconds * 1000,
			loop,
			random: random ?? mulberry32(index),
		});
	const ends = await time.during(Promise.all(times(all, run)));
	const between = (from: number, to: number) => figures(provider, from * 1000, to * 1000, capacity);
	const failed = ends.reduce((sum, end) => sum + end.failed, 0);
	return { ...between(settled, seconds), failed, time, paces, provider, between };
}
