import type { VirtualTime } from './virtualTime';

/** What a simulated provider says. `retryAfter`: milliseconds. */
export interface Said {
	status: number;
	retryAfter?: number;
}

/** Judges a request when it arrives; undefined lets it in. */
export type Gate = (now: number) => Said | undefined;

export interface Nature {
	/** How many it works on at once; the others queue. */
	servers?: () => number;
	/** Milliseconds that it works on one, and those of the way there and back. */
	work: (now: number) => number;
	way?: (now: number) => number;
	gates?: Gate[];
	/** With so many there it answers any more with 429, without a Retry-After. */
	most?: number;
	/** What a request that was let in is answered. */
	answer?: () => number;
}

/** What happened to one request. */
export interface Served extends Said {
	at: number;
}

export interface SimulatedProvider {
	ask: () => Promise<Said>;
	answers: Served[];
	/** How many were there at once at most since some moment: in work, in the queue. */
	mostThere: (since: number) => number;
}

/** Log-normal: half of them below the median, a few several times above. */
export const logNormal =
	(random: () => number, median: number, sigma = 0.5) =>
	() =>
		median * Math.exp(sigma * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()));

/** So many a second, counted in windows of a second. */
export function perWindow(most: (now: number) => number, windowMs = 1_000, says = true): Gate {
	let window = -1;
	let count = 0;
	return (now) => {
		const current = Math.floor(now / windowMs);
		if (current !== window) [window, count] = [current, 0];
		if (++count <= most(now)) return undefined;
		const rest = Math.ceil(((current + 1) * windowMs - now) / 1000) * 1000;
		return { status: 429, ...(says ? { retryAfter: rest } : {}) };
	};
}

/** A bucket that is filled again evenly. */
export function bucket(size: number, perSecond: number, says = true): Gate {
	let tokens = size;
	let filledAt = 0;
	return (now) => {
		tokens = Math.min(size, tokens + ((now - filledAt) * perSecond) / 1000);
		filledAt = now;
		if (tokens >= 1) {
			tokens--;
			return undefined;
		}
		return { status: 429, ...(says ? { retryAfter: Math.ceil((1 - tokens) / perSecond) * 1000 } : {}) };
	};
}

export function simulatedProvider(time: VirtualTime, nature: Nature): SimulatedProvider {
	const { servers = () => Infinity, work, way = () => 0, gates = [], most = Infinity, answer = () => 200 } = nature;
	const queue: Array<() => void> = [];
	const answers: Served[] = [];
	const there: Array<{ at: number; count: number }> = [];
	let inWork = 0;
	let present = 0;
	const count = (change: number) => {
		present += change;
		there.push({ at: time.now(), count: present });
	};
	const serve = async () => {
		count(1);
		if (inWork >= servers()) await new Promise<void>((resolve) => queue.push(resolve));
		inWork++;
		await time.pause(work(time.now()));
		inWork--;
		count(-1);
		if (queue.length > 0 && inWork < servers()) queue.shift()!();
		return { status: answer() };
	};
	const ask = async (): Promise<Said> => {
		await time.pause(way(time.now()) / 2);
		let said: Said | undefined = present >= most ? { status: 429 } : undefined;
		for (const gate of gates) said ??= gate(time.now());
		said ??= await serve();
		answers.push({ ...said, at: time.now() });
		await time.pause(way(time.now()) / 2);
		return said;
	};
	const mostThere = (since: number) =>
		there.reduce((most, { at, count }) => (at >= since ? Math.max(most, count) : most), 0);
	return { ask, answers, mostThere };
}
