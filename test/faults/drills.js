/**
 * The part of a plan that leaves nothing to chance: every kind of fault is dealt to a sign-in, to a read and to an
 * operation that acts. A drill is one execution of its own, after a pause in which every bearer runs out; the sign-in
 * that it needs meets one kind of fault, and its items meet one each.
 */
const { createRandom } = require('./random');

/** What is over by then: the last bearer, or the refresh token too. */
const OUTLIVED = ['bearerLifetime', 'refreshLifetime'];

const ITEMS_WITHOUT_BEARER = 3;

const isPassing = ({ login }) => login === 'mended';

/** An operation for either effect; where any answer is a good one, not every fault can be seen. */
const operationsOf = ({ operations }) =>
	[false, true].map((acts) =>
		Object.keys(operations).find((name) => (operations[name].acts === true) === acts && !operations[name].anyAnswer),
	);

/** All into so many hands, one after another. */
const dealt = (cards, hands) =>
	Array.from({ length: hands }, (_none, hand) => cards.filter((_card, place) => place % hands === hand));

/** Those that have a bearer in the end: half of them read, half of them act. */
function goodDrills(random, names, kinds, passing) {
	return names.flatMap((name, half) => {
		const signIns = passing.filter((_kind, place) => place % names.length === half);
		const hands = dealt(random.shuffled(Object.keys(kinds)), signIns.length);
		return signIns.map((signInFault, place) => ({ name, signInFault, faults: hands[place].map((kind) => [kind]) }));
	});
}

/** @returns {Array<{ name: string, signInFault: string, faults: string[][], outlives: string }>} */
function drillsOf(seed, subject, kinds) {
	const random = createRandom(seed, 'drills');
	const names = operationsOf(subject);
	const forSignIn = Object.keys(kinds).filter((name) => kinds[name].login !== undefined);
	const passing = random.shuffled(forSignIn.filter((name) => isPassing(kinds[name])));
	const lasting = random.shuffled(forSignIn.filter((name) => !isPassing(kinds[name])));
	const withoutBearer = lasting.map((signInFault, place) => ({
		name: names[place % names.length],
		signInFault,
		faults: Array.from({ length: ITEMS_WITHOUT_BEARER }, () => []),
	}));
	return [...goodDrills(random, names, kinds, passing), ...withoutBearer].map((drill, place) => ({
		...drill,
		outlives: OUTLIVED[place % OUTLIVED.length],
	}));
}

module.exports = { drillsOf };
