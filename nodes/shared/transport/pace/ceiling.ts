/**
 * What the provider has refused is kept away from, and approached again: at first quickly, then slower and slower as it
 * proves right, and after some minutes without a refusal without bound. The idea is that of CUBIC (RFC 9438), which
 * grows from where it was last refused by a power of the time, and of AIMD (Chiu and Jain, 1989).
 */
export interface Ceiling {
	/** Places or requests per second at which it refused. */
	at: number;
	/** When, by the clock that stands still between executions. */
	since: number;
	/** How many times it has proved right; the more, the slower it is tested. */
	proved: number;
}

const BELOW = 0.95;
/** Refusals that lie closer together than this share speak of the same ceiling. */
const ALIKE = 0.25;
const MOST_PROVED = 6;

export function ceilingAt(at: number, now: number, before?: Ceiling): Ceiling {
	const isSame = before !== undefined && Math.abs(at - before.at) <= ALIKE * before.at;
	return { at, since: now, proved: isSame ? Math.min(MOST_PROVED, before.proved + 1) : 1 };
}

/** What is allowed by now. @param haste so many times as fast is it approached again: where a refusal costs little */
export function allowedBelow({ at, since, proved }: Ceiling, now: number, haste = 1): number {
	const seconds = ((now - since) / 1000 / proved) * haste;
	return at * BELOW * (1 + 0.004 * seconds + (seconds / 60) ** 2);
}
