/**
 * The part of a plan that leaves nothing to chance: every kind of fault is dealt to a sign-in, to a read, to an
 * operation that acts, and to a download where there is one. A drill is one execution of its own, after a pause in which
 * every bearer runs out; the sign-in that it needs meets one kind of fault, and its items meet one each. Where somebody
 * has to give up nothing else is under way.
 */
const { worthOf } = require('./kinds');
const { createRandom } = require('./random');

/** What is over by then: the last bearer, or the refresh token too. */
const OUTLIVED = ['bearerLifetime', 'refreshLifetime'];

const ITEMS_WITHOUT_BEARER = 3;

const isPassing = ({ login }) => login === 'mended';

/** An operation for either effect; where any answer is a good one, not every fault can be seen. */
const operationsOf = ({ operations }) =>
	[false, true].map((acts) =>
		Object.keys(operations).find((name) => {
			const { acts: itActs = false, anyAnswer, file } = operations[name];
			return itActs === acts && !anyAnswer && !file;
		}),
	);

const filesOf = ({ operations }) => Object.keys(operations).filter((name) => operations[name].file);

/** The kinds that an operation meets. */
const metBy = (kinds, operation) => Object.keys(kinds).filter((kind) => worthOf(kinds[kind], operation) !== undefined);

/** All into so many hands, one after another. */
const dealt = (cards, hands) =>
	Array.from({ length: hands }, (_none, hand) => cards.filter((_card, place) => place % hands === hand));

const eachAlone = (names) => names.map((kind) => [kind]);

/** Those that have a bearer in the end: half of them read, half of them act. */
function goodDrills(random, { operations }, names, kinds, passing) {
	return names.flatMap((name, half) => {
		const signIns = passing.filter((_kind, place) => place % names.length === half);
		const met = metBy(kinds, operations[name]).filter((kind) => !kinds[kind].waits);
		const hands = dealt(random.shuffled(met), signIns.length);
		return signIns.map((signInFault, place) => ({
			about: 'requests',
			name,
			signInFault,
			faults: eachAlone(hands[place]),
		}));
	});
}

/** Those without any: no retry mends the sign-in. */
const withoutBearer = (names, kinds, lasting) =>
	lasting.map((signInFault, place) => ({
		about: 'signIns',
		name: names[place % names.length],
		signInFault,
		oneAtATime: kinds[signInFault].waits,
		faults: Array.from({ length: ITEMS_WITHOUT_BEARER }, () => []),
	}));

const stallDrills = ({ operations }, names, kinds) =>
	names.map((name) => ({
		about: 'stalls',
		name,
		oneAtATime: true,
		faults: eachAlone(metBy(kinds, operations[name]).filter((kind) => kinds[kind].waits)),
	}));

const fileDrills = (subject, kinds) =>
	filesOf(subject).map((name) => ({
		about: 'files',
		name,
		oneAtATime: true,
		faults: eachAlone(metBy(kinds, subject.operations[name])),
	}));

/**
 * @returns {Array<{ about: string, name: string, signInFault?: string, faults: string[][], outlives: string, oneAtATime?:
 * boolean }>}
 */
function drillsOf(seed, subject, kinds) {
	const random = createRandom(seed, 'drills');
	const names = operationsOf(subject);
	const forSignIn = Object.keys(kinds).filter((name) => kinds[name].login !== undefined);
	const passing = random.shuffled(forSignIn.filter((name) => isPassing(kinds[name])));
	const lasting = random.shuffled(forSignIn.filter((name) => !isPassing(kinds[name])));
	return [
		...goodDrills(random, subject, names, kinds, passing),
		...withoutBearer(names, kinds, lasting),
		...stallDrills(subject, names, kinds),
		...fileDrills(subject, kinds),
	].map((drill, place) => ({ ...drill, outlives: OUTLIVED[place % OUTLIVED.length] }));
}

module.exports = { drillsOf };
