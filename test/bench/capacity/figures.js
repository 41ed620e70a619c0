'use strict';

/** What a provider's log says of how its capacity was used. */

/** How much of it there was between two moments (ms). */
function supply(perSecond, since, until) {
	return perSecond.reduce((sum, [from, amount], index) => {
		const to = perSecond[index + 1]?.[0] ?? Infinity;
		return sum + (amount * Math.max(0, Math.min(until, to) - Math.max(since, from))) / 1000;
	}, 0);
}

const within = (since, until) => (moment) => moment >= since && moment < until;

const SLICE_MS = 500;
const FIRST_MS = 5_000;

/** Good answers and 429s in each half second, per second. */
function course(answers, end) {
	return Array.from({ length: Math.ceil(end / SLICE_MS) }, (_none, index) => {
		const isIn = within(index * SLICE_MS, (index + 1) * SLICE_MS);
		const slice = answers.filter(([moment]) => isIn(moment));
		const count = (wanted) => (slice.filter(([, status]) => status === wanted).length * 1000) / SLICE_MS;
		return { at: (index * SLICE_MS) / 1000, good: count(200), refused: count(429) };
	});
}

/**
 * @param {{ arrivals: number[], answers: [number, number][], there: [number, number][] }} log
 * @param {{ perSecond: [number, number][], settled?: number }} provider
 */
function figuresOf({ arrivals, answers, there }, { perSecond, settled = 5 }) {
	const since = settled * 1000;
	// After that there is not enough work left for all of it.
	const until = arrivals.at(-1) ?? 0;
	const isIn = within(since, until);
	const span = answers.filter(([moment]) => isIn(moment));
	const good = span.filter(([, status]) => status === 200).length;
	const early = answers.filter(([moment, status]) => moment < FIRST_MS && status === 429).length;
	return {
		seconds: Math.round(until / 100) / 10,
		used: until > since ? good / supply(perSecond, since, until) : undefined,
		refused: span.length > 0 ? (span.length - good) / span.length : undefined,
		queue: there.reduce((most, [moment, count]) => (isIn(moment) ? Math.max(most, count) : most), 0),
		refusedFirst: early,
		refusedInAll: answers.filter(([, status]) => status === 429).length,
		course: course(answers, answers.at(-1)?.[0] ?? 0),
	};
}

module.exports = { figuresOf, supply };
