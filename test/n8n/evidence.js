'use strict';

/**
 * Everything n8n showed during the checks, to be searched for secrets at the end: tokens of every double
 * that ran, the typed secrets, each in the spellings in which they could come out.
 */
const { shows } = require('../engine/spelling');

const tokensOf = ({ sessions }) => [...sessions.bearers.keys(), ...sessions.refreshTokens.keys()];

function createEvidence() {
	const texts = [];
	const secrets = new Map();
	const note = (secret, what) => secrets.set(String(secret), what);

	/** Takes over what a double knows by now; to be called before it is stopped. */
	function noteProvider(row, provider) {
		for (const token of tokensOf(provider)) note(token, `a token of ${row.label}`);
		const typed = row.data(provider);
		for (const field of row.secrets) note(typed[field], `${field} of ${row.label}`);
	}

	/** @returns {string[]} what was found, named but not shown */
	function leaksIn(text) {
		return [...secrets].flatMap(([secret, what]) => (shows(text, secret) ? [what] : []));
	}

	return {
		add: (text) => texts.push(text),
		note,
		noteProvider,
		leaksIn,
		leaks: () => [...new Set(texts.flatMap(leaksIn))],
		size: () => ({ texts: texts.length, secrets: secrets.size }),
	};
}

module.exports = { createEvidence };
