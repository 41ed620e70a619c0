'use strict';

/** What has been started is ended in reverse order: after the checks, after a failure, and on Ctrl+C. */
const os = require('node:os');

const SIGNALS = ['SIGINT', 'SIGTERM'];

function createEnding() {
	const ends = [];
	let ending;

	/** One end that fails keeps no other from being tried. */
	async function endAll() {
		const errors = [];
		while (ends.length > 0) {
			await ends
				.pop()()
				.catch((error) => errors.push(error));
		}
		return errors;
	}

	/** @returns {Promise<Error[]>} why something could not be ended */
	const end = () => (ending ??= endAll());

	for (const signal of SIGNALS) {
		// A second signal ends this process at once, and its children with it.
		process.once(signal, () => {
			console.error(`# ${signal}: stopping everything`);
			end().finally(() => process.exit(128 + os.constants.signals[signal]));
		});
	}

	return { atEnd: (one) => ends.push(one), end };
}

module.exports = { createEnding };
