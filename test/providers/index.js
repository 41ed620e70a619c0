'use strict';

/**
 * The providers there are: each is a folder here, under the key that is also its name in nodes/. What a folder has to
 * hold is checked by test/unit/providers.test.ts.
 */
const fs = require('node:fs');
const path = require('node:path');

const isFolder = (entry) => entry.isDirectory();

/** @type {string[]} */
const KEYS = fs
	.readdirSync(__dirname, { withFileTypes: true })
	.filter(isFolder)
	.map(({ name }) => name)
	.sort();

/** One file of a provider, e.g. `partOf('voipex', 'double')`. */
const partOf = (key, name) => require(path.join(__dirname, key, name));

/** The modules in one folder of a provider, none if it has no such folder. */
function modulesIn(key, folder) {
	const place = path.join(__dirname, key, folder);
	if (!fs.existsSync(place)) return [];
	return fs
		.readdirSync(place)
		.filter((name) => name.endsWith('.js'))
		.sort()
		.map((name) => require(path.join(place, name)));
}

module.exports = { KEYS, partOf, modulesIn };
