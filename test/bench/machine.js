'use strict';

/** What the figures were measured on. */
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { ensureHost } = require('../n8n/host');
const { runCommand } = require('../n8n/runCommand');

const versionIn = (folder) => JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')).version;

async function describeMachine() {
	const { dir, node } = await ensureHost();
	const { stdout } = await runCommand(node, ['--version']);
	return {
		processor: os.cpus()[0].model,
		cores: os.cpus().length,
		memoryGigabytes: Math.round(os.totalmem() / 2 ** 30),
		system: `${os.type()} ${os.release()}`,
		/** Of the minute before: above a few tenths somebody else was working. */
		loadBefore: Math.round(os.loadavg()[0] * 10) / 10,
		n8n: versionIn(path.join(dir, 'node_modules', 'n8n')),
		node: stdout.trim(),
		package: versionIn(path.join(__dirname, '..', '..')),
	};
}

module.exports = { describeMachine };
