'use strict';

/** One share of a search, in a process of its own. */
const { flawed, shrunk } = require('./search');
const { processesOf } = require('./shippedCode');

/** @param {any} job */
async function share({ source, shrinks, ...range }) {
	const code = processesOf(source);
	const { found, played } = await flawed(code, range);
	if (!shrinks || found.length === 0) return { found, played };
	const [first, ...others] = found;
	return { found: [{ ...first, smallest: (await shrunk(code, first.seed)).smallest }, ...others], played };
}

process.once('disconnect', () => process.exit());
process.once('message', async (job) => process.send?.(await share(/** @type {any} */ (job))));
