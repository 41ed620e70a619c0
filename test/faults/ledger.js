/** Holds what n8n shows for each item against what the provider has on record for it. */

const DOUBT = /may have been (placed|sent|created|queued|carried out)/;

const verdictOn = (text) => (DOUBT.test(text) ? 'doubt' : 'refused');

/** As `errorText` of the package puts it where a node goes on. */
const textOf = ({ message, description }) => (description ? `${message}. ${description}` : String(message));

/** The place that an error names. */
const placeIn = (text) => Number(/ \[item (\d+)\]/.exec(text)?.[1] ?? NaN);

/** Of a node that stopped only one item is known: the one that it names. */
function afterStop({ error }, place) {
	const text = textOf(error);
	return placeIn(text) === place ? { verdict: verdictOn(text), text } : { verdict: 'none', text: '' };
}

/** `done`, `doubt` or `refused`; `none` where the node stopped and nothing is known of the item. */
function resultAt(execution, place) {
	if (execution.error) return afterStop(execution, place);
	const { json, binary } = execution.items.find(({ pairedItem }) => pairedItem?.item === place) ?? {};
	if (json === undefined) return { verdict: 'none', text: '' };
	if (json.error === undefined) return { verdict: 'done', text: '', json, binary };
	return { verdict: verdictOn(json.error), text: json.error };
}

/** How often the provider acted on each key. */
function actsByKey({ subject, provider }) {
	const acts = new Map();
	for (const { acted, path, rawBody } of provider.requests) {
		if (!acted) continue;
		const key = subject.keys.map((one) => one.exec(`${path} ${rawBody}`)?.[1]).find((found) => found !== undefined);
		acts.set(key, (acts.get(key) ?? 0) + 1);
	}
	return acts;
}

/**
 * One line for each item.
 * @returns {Array<{ number: number, key: string, execution: any, met: string[], asked: number, askedAgain: number, acted:
 * number, verdict: string, text: string, json?: any, binary?: any }>}
 */
function ledgerOf(run) {
	const acts = actsByKey(run);
	const executions = new Map(run.executions.map((execution) => [execution.index, execution]));
	return run.items.map(({ number, key, execution: { index }, met, asked, askedAgain }) => {
		const execution = executions.get(index);
		return {
			number,
			key,
			execution,
			met,
			asked,
			askedAgain,
			acted: acts.get(key) ?? 0,
			...resultAt(execution, execution.numbers.indexOf(number)),
		};
	});
}

module.exports = { actsByKey, ledgerOf, placeIn, textOf };
