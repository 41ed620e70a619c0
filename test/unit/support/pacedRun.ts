import { inOrder } from '../../../nodes/shared/transport/inOrder';
import type { AccountPace } from '../../../nodes/shared/transport/pace/accountPace';
import type { Verdict } from '../../../nodes/shared/transport/pace/place';
import type { Said, SimulatedProvider } from './simulatedProvider';
import type { VirtualTime } from './virtualTime';

/** An execution as the runner makes one: places + 2 items at once, a place per try, four tries. */
export interface PacedRun {
	time: VirtualTime;
	pace: AccountPace;
	provider: SimulatedProvider;
	items: number;
	/** Ends it when so much time has passed. */
	until?: number;
	signal?: AbortSignal;
	/** What the loop works on one try, in milliseconds: in three goes: one before it is sent, two when its answer comes. */
	loop?: number;
	random?: () => number;
}

const TRIES = 4;
const WORTH = [429, 502, 503, 504];

export const verdictOf = ({ status, retryAfter }: Said): Verdict => {
	if (status === 429) return { kind: 'slowDown', retryAfter };
	return [502, 503, 504].includes(status) ? { kind: 'trouble', retryAfter } : { kind: 'good' };
};

/** @returns how many items failed */
export async function pacedRun(run: PacedRun): Promise<{ failed: number; ended: number }> {
	const { time, pace, items, until = Infinity } = run;
	let failed = 0;
	let ended = 0;
	const work = async () => {
		if (time.now() >= until) return;
		if (WORTH.includes((await item(run)).status)) failed++;
		ended++;
	};
	await inOrder(Array.from({ length: items }), () => pace.places() + 2, work);
	return { failed, ended };
}

async function item({ time, pace, provider, signal, loop = 0, random = () => 0.5 }: PacedRun): Promise<Said> {
	for (let attempt = 1; ; attempt++) {
		const place = await pace.place(signal);
		place.begin();
		if (loop > 0) await time.work(loop / 3);
		const said = await provider.ask();
		for (let go = 0; loop > 0 && go < 2; go++) await time.work(loop / 3);
		place.end(verdictOf(said));
		if (attempt >= TRIES || !WORTH.includes(said.status)) return said;
		await time.pause(said.retryAfter ?? 400 * 2 ** (attempt - 1) * (0.75 + random() / 2));
	}
}

/** Figures of a span of time: of the capacity so much was used, so much of all was answered 429. */
export function figures(provider: SimulatedProvider, since: number, until: number, capacityPerSecond: number) {
	const span = provider.answers.filter(({ at }) => at >= since && at < until);
	const good = span.filter(({ status }) => status < 400).length;
	const refused = span.filter(({ status }) => status === 429).length;
	return {
		used: good / ((capacityPerSecond * (until - since)) / 1000),
		refused: refused / Math.max(1, span.length),
		refusals: refused,
		queue: provider.mostThere(since),
	};
}
