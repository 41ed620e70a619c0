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

/** So little below it is begun again. */
export const BELOW = 0.95;
/** Refusals that lie closer together than this share speak of the same ceiling. */
const ALIKE = 0.25;
const MOST_PROVED = 6;
/** Refused once, it may lie well above: it is tested the sooner. */
const GUESSED = 2 / 3;
/** After that it would be passed by a quarter: it is another one by now. */
const DISPROVED_SECONDS = 27;

export function ceilingAt(at: number, now: number, before?: Ceiling): Ceiling {
	const isSame = before !== undefined && Math.abs(at - before.at) <= ALIKE * before.at;
	return { at, since: now, proved: isSame ? Math.min(MOST_PROVED, before.proved + 1) : 1 };
}

/** How long it has been approached: not slowly any more after so much without a refusal, however often it proved right. */
function approached(seconds: number, proved: number): number {
	const slower = proved === 1 ? GUESSED : proved;
	const slowly = DISPROVED_SECONDS * slower;
	return seconds <= slowly ? seconds / slower : DISPROVED_SECONDS + seconds - slowly;
}

/** What is allowed by now. @param haste so many times as fast is it approached again: where a refusal costs little */
export function allowedBelow({ at, since, proved }: Ceiling, now: number, haste = 1): number {
	const seconds = approached(((now - since) / 1000) * haste, proved);
	return at * BELOW * (1 + 0.004 * seconds + (seconds / 60) ** 2);
}
