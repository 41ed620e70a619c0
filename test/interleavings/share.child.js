'use strict';

/** One share of a search, in a process of its own. */
const { firstFlaw, shrunk } = require('./search');
const { shippedCode } = require('./shippedCode');

/** @param {any} job */
async function share({ root, without, ...range }) {
	const code = shippedCode({ root, without });
	const found = await firstFlaw(code, range);
	if (found === undefined) return {};
	// Without a guard it is enough that there is one.
	if (without) return found;
	return { ...found, smallest: (await shrunk(code, found.seed)).smallest };
}

process.once('disconnect', () => process.exit());
process.once('message', async (job) => process.send?.(await share(/** @type {any} */ (job))));
