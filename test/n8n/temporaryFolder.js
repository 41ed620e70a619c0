'use strict';

/** A folder that is gone when the test is, also when nobody remembers to remove it. */
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
// Loaded first for the order at our end: what writes into a folder is killed before the folder goes.
require('./processGroup');

const folders = new Set();

function remove(folder) {
	fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
	folders.delete(folder);
}

process.on('exit', () => folders.forEach(remove));

function makeTemporaryFolder(name) {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), `telephony-${name}-`));
	folders.add(folder);
	return folder;
}

module.exports = { makeTemporaryFolder, removeTemporaryFolder: remove };
