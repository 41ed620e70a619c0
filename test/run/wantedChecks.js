'use strict';

/**
 * Which checks the words on the command line mean: those with one of them in the title, or all.
 * @param {string[]} words
 * @param {{ title: string }[]} checks all there are
 * @returns {(check: { title: string }) => boolean}
 * @throws when a word is in no title: a run of nothing would look like a success
 */
function wantedBy(words, checks) {
	const has =
		(word) =>
		({ title }) =>
			title.toLowerCase().includes(word.toLowerCase());
	const unknown = words.filter((word) => !checks.some(has(word)));
	if (unknown.length > 0)
		throw new Error(`No check has this in its title: ${unknown.map((word) => `"${word}"`).join(', ')}`);
	return (check) => words.length === 0 || words.some((word) => has(word)(check));
}

module.exports = { wantedBy };
