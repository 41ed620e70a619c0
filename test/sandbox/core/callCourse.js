'use strict';

/**
 * How a call goes on that a client has placed. `settings.courseOf(to)` gives its course, in seconds: it rings, somebody
 * talks (0: nobody), and some time later it is where past calls are. Without a course it rings for ever.
 *
 * @typedef {{ rings: number, talks?: number, logged?: number, outcome?: string }} Course `outcome`: the provider's word
 *           for it, if not the usual one
 */
const placed = new WeakMap();

const SECOND = 1000;

/**
 * @param {any} provider
 * @param {string} to
 * @param {{ answers?: (course: any, at: number) => void, ends?: (course: any, at: number) => void,
 *           isLogged?: (course: any, at: number) => void }} steps what each step does to the double; `at`: milliseconds
 */
function beginCourse(provider, to, { answers, ends, isLogged }) {
	const course = provider.settings.courseOf?.(to);
	if (!course) return;
	const whole = { talks: 0, logged: 0, ...course };
	const answeredAt = provider.now() + whole.rings * SECOND;
	const endedAt = answeredAt + whole.talks * SECOND;
	const steps = [
		...(whole.talks > 0 ? [{ at: answeredAt, act: answers }] : []),
		{ at: endedAt, act: ends },
		{ at: endedAt + whole.logged * SECOND, act: isLogged },
	];
	const times = { began: provider.now(), answered: answeredAt, ended: endedAt };
	const all = placed.get(provider) ?? [];
	placed.set(provider, [...all, ...steps.map(({ at, act }) => ({ at, act: () => act?.({ ...whole, ...times }, at) }))]);
}

/** Brings all calls to where they are by now. */
function goOn(provider) {
	const due = (step) => step.at <= provider.now();
	const steps = placed.get(provider) ?? [];
	placed.set(
		provider,
		steps.filter((step) => !due(step)),
	);
	for (const { act } of steps.filter(due)) act();
}

/** Takes a live call out of its list; somebody may have hung it up. */
function takeOut(list, call) {
	const index = list.indexOf(call);
	if (index >= 0) list.splice(index, 1);
}

module.exports = { beginCourse, goOn, takeOut };
