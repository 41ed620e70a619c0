/** Holds what n8n shows for each item against what the provider has on record for it. */

const DOUBT = /may have been (placed|sent|created|queued|carried out)/;

/** `done`, `doubt` or `refused`; `none` where the node ended with an error instead of items. */
function verdictOf({ json } = {}) {
	if (json === undefined) return 'none';
	if (json.error === undefined) return 'done';
	return DOUBT.test(json.error) ? 'doubt' : 'refused';
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
 * @returns {Array<{ number: number, execution: any, met: string[], asked: number, acted: number, verdict: string, text: string }>}
 */
function ledgerOf(run) {
	const acts = actsByKey(run);
	const executions = new Map(run.executions.map((execution) => [execution.index, execution]));
	return run.items.map(({ number, key, execution: { index }, met, asked }) => {
		const execution = executions.get(index);
		const output = execution.error ? undefined : execution.items.find(({ pairedItem }) => pairedItem.item === execution.numbers.indexOf(number));
		return { number, execution, met, asked, acted: acts.get(key) ?? 0, verdict: verdictOf(output), text: String(output?.json.error ?? '') };
	});
}

module.exports = { ledgerOf };
