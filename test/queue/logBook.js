'use strict';

/**
 * What every process has said since it was started: searched for secrets, and kept for a person when something has
 * failed.
 */
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const FOLDER = path.join(os.tmpdir(), 'n8n-nodes-telephony-queue-logs');

function createLogBook() {
	const sources = [];

	/** @returns {string} the folder */
	function keep() {
		fs.rmSync(FOLDER, { recursive: true, force: true });
		fs.mkdirSync(FOLDER);
		for (const { name, logs } of sources) fs.writeFileSync(path.join(FOLDER, `${name}.log`), logs());
		return FOLDER;
	}

	return {
		/** To be called before a process is started: one that never gets ready says the most. */
		add: (source) => sources.push(source),
		/** @returns {{ name: string, text: string }[]} */
		texts: () => sources.map(({ name, logs }) => ({ name, text: logs() })),
		keep,
	};
}

module.exports = { createLogBook };
