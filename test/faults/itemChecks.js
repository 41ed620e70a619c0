/** What has to hold of each item. */
const { bytesOf } = require('../engine/harness');
const { worthOf } = require('./kinds');
const { actsByKey, placeIn, textOf } = require('./ledger');
const { MOST_REQUESTS } = require('./line');
const { REFUSAL_MS } = require('./signIns');

const lineOf = ({ number, execution, met, acted, verdict, text }) =>
	`item ${number} (${execution.name}, ${execution.manner}) met ${met.join(', ') || 'nothing'}: ${verdict}, acted on ${acted} times. ${text}`;

const linesOf = (run, isWrong) => run.ledger.filter(isWrong).map(lineOf);

const acts = ({ execution }) => execution.operation.acts === true;

/** It has met an empty list. */
const hasNothing = (kinds, { execution: { operation }, met }) =>
	met.some((name) => worthOf(kinds[name], operation) === 'nothing');

/** In the order of the input, each linked to its own; none where the provider has said that it has none. */
function oneOutputEach({ executions, items: all, plan }) {
	const empty = new Set(all.filter((item) => hasNothing(plan.kinds, item)).map(({ number }) => number));
	return executions
		.filter(({ error }) => error === undefined)
		.flatMap(({ index, items, numbers }) => {
			const places = items.map(({ pairedItem }) => pairedItem?.item);
			const wanted = numbers.map((_none, place) => place);
			const isWanted = (place) => places.includes(place) || !empty.has(numbers[place]);
			return places.join() === wanted.filter(isWanted).join() ? [] : [`execution ${index}: ${places.join()}`];
		});
}

/** The provider's answer tells whose it is, unless there was none to speak of. */
function ownContent(run) {
	const wasLost = ({ execution: { operation }, met }) =>
		operation.anyAnswer && met.some((name) => run.plan.kinds[name].showsNothing);
	return linesOf(run, (line) => {
		const {
			json,
			key,
			execution: { operation },
		} = line;
		if (json === undefined || operation.anonymous || wasLost(line)) return false;
		const shown = operation.shownKey ? operation.shownKey(json, run.provider) : JSON.stringify(json);
		return !String(shown).includes(key);
	});
}

/** Nodes that go on never end with an error, and those that stop name the item that stopped them. */
function errorsOnlyWhereMeant({ executions }) {
	const isMeant = ({ error, continueOnFail, numbers }) => !continueOnFail && placeIn(textOf(error)) < numbers.length;
	return executions
		.filter((one) => one.error && !isMeant(one))
		.map(({ index, error }) => `execution ${index}: ${error.stack ?? textOf(error)}`);
}

const nothingForEver = (run) => linesOf(run, ({ asked }) => asked > MOST_REQUESTS);

const neverTwice = (run) => linesOf(run, ({ acted }) => acted > 1);

function nothingUnasked(run) {
	const known = new Set(run.items.map(({ key }) => key));
	const strange = [...actsByKey(run).keys()].filter((key) => !known.has(key));
	return [
		...strange.map((key) => `acted on ${key}, which is no item's`),
		...run.strays.map((request) => `nobody wants ${request}`),
	];
}

const doneMeansDone = (run) => linesOf(run, (line) => acts(line) && line.verdict === 'done' && line.acted !== 1);

const refusedMeansNotDone = (run) => linesOf(run, (line) => line.verdict === 'refused' && line.acted !== 0);

const reasonsGiven = (run) =>
	linesOf(run, ({ verdict, text }) => verdict !== 'done' && verdict !== 'none' && !/\w+.* \[item \d+\]/.test(text));

/** Doubt costs a person's time: only what nobody can know may leave it. */
const doubtOnlyWhereThereIsAny = (run) =>
	linesOf(run, ({ verdict, met }) => verdict === 'doubt' && !met.some((name) => run.plan.kinds[name].act === 'doubt'));

/** Sign-ins of its process that no retry mended. */
function hadNoBearer({ met, plan }, { text, execution: { process, from, to } }) {
	const isLasting = ({ name, number }) => number === undefined && plan.kinds[name].login !== 'mended';
	return (
		/sign in|sign-in/.test(text) &&
		met.some((one) => isLasting(one) && one.process === process && one.at >= from - REFUSAL_MS && one.at <= to)
	);
}

/** As long as anybody waits for a Retry-After. */
const CLOSED_MS = 30_000;

/** The provider had asked everybody of the account to wait for longer than anybody does: nothing more was sent. */
function wasClosed({ met, plan }, { verdict, text, execution: { process, from, to } }) {
	const closes = ({ name, process: its, at, answeredAt = at }) =>
		plan.kinds[name].closes && its === process && answeredAt >= from - CLOSED_MS && at <= to;
	return verdict === 'refused' && /asks to (slow down|wait)/.test(text) && met.some(closes);
}

/** Faults that certainly kept the provider from acting, and passed, are no reason not to get it done. */
function mendedWhereItCanBe(run) {
	const isMendable = ({ met, execution: { operation } }) =>
		met.every((name) => worthOf(run.plan.kinds[name], operation) === 'mended');
	return linesOf(
		run,
		(line) =>
			['refused', 'doubt'].includes(line.verdict) &&
			isMendable(line) &&
			!hadNoBearer(run, line) &&
			!wasClosed(run, line),
	);
}

/** Of a node that is run again it may be. */
const notAskedAgain = (run) => linesOf(run, ({ execution, askedAgain }) => !execution.retryOnFail && askedAgain > 0);

/** No record, and no error: an item of it comes only of a node that is run again. */
const emptyIsNoFailure = (run) =>
	linesOf(run, (line) => !line.execution.retryOnFail && hasNothing(run.plan.kinds, line) && line.verdict !== 'none');

/** What a download gives is what the provider keeps, to the last byte. */
const wholeFiles = (run) =>
	linesOf(
		run,
		({ verdict, binary, execution: { operation } }) =>
			operation.file && verdict === 'done' && !bytesOf({ binary }).equals(operation.file.content()),
	);

/** Where a drill lets all its sign-ins meet a no in words. */
function refusalsQuoted(run) {
	const saidTo = ({ execution: { signInFault } }) => run.plan.kinds[signInFault]?.says;
	return linesOf(run, (line) => {
		const says = saidTo(line);
		return says !== undefined && !(/did not accept the sign-in/.test(line.text) && line.text.includes(says));
	});
}

const itemChecks = {
	'every item has one output item, in order, linked to it': oneOutputEach,
	'an output item shows its own record': ownContent,
	'only a node that stops ends with an error, and names the item': errorsOnlyWhereMeant,
	'nothing is asked for without end': nothingForEver,
	'nothing is acted on twice': neverTwice,
	'nothing is asked for or acted on that no item wants': nothingUnasked,
	'what is reported as done was done': doneMeansDone,
	'what is reported as refused was not done': refusedMeansNotDone,
	'every failure says why and at which item': reasonsGiven,
	'doubt is left only by faults that leave it': doubtOnlyWhereThereIsAny,
	'what trying again can mend is mended': mendedWhereItCanBe,
	'what trying again cannot mend is not asked for again': notAskedAgain,
	'an empty list is no failure': emptyIsNoFailure,
	'a file is whole or none': wholeFiles,
	'a refused sign-in is told in the words of the provider': refusalsQuoted,
};

module.exports = { itemChecks };
