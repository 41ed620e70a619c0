'use strict';

/** What every process has said, kept for a person to read when a check has failed. */
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

/**
 * @param {{ main: object, workers: object[], postgres: object, redis: object }} installation
 * @returns {string} the folder
 */
function keepLogs({ main, workers, postgres, redis }) {
	const folder = path.join(os.tmpdir(), 'n8n-nodes-telephony-queue-logs');
	fs.rmSync(folder, { recursive: true, force: true });
	fs.mkdirSync(folder);
	for (const { name, logs } of [main, ...workers, postgres, redis]) fs.writeFileSync(path.join(folder, `${name}.log`), logs());
	return folder;
}

module.exports = { keepLogs };
