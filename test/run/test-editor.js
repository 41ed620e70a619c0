'use strict';

/**
 * `npm run test:editor [-- word ...]`: the packed package in the editor of a real n8n, clicked as a person does it, in
 * Debian's Chromium. With words, only the tests whose title contains one of them. EDITOR_URL: an n8n that runs already.
 */
const path = require('node:path');
const { spawn } = require('node:child_process');
const { ensureInstalled, ROOT } = require('./installed');

const CONFIG = path.join(ROOT, 'test', 'editor', 'playwright.config.js');

const escaped = (word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** @returns {Promise<number>} exit code */
function runTests(words, env) {
	const cli = path.join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js');
	const args = [cli, 'test', '--config', CONFIG];
	if (words.length > 0) args.push('--grep', words.map(escaped).join('|'));
	const child = spawn(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio: 'inherit' });
	return new Promise((resolve, reject) => child.once('error', reject).once('exit', (code) => resolve(code ?? 1)));
}

async function withN8n(work) {
	if (process.env.EDITOR_URL) return await work(process.env.EDITOR_URL);
	const { connect } = require('../n8n/client');
	const { startN8n } = require('../n8n/server');
	const { packTarball } = require('../n8n/tarball');
	const log = (line) => console.log(`# ${line}`);
	const server = await startN8n({ tarball: process.env.N8N_TEST_TARBALL || (await packTarball({ log })), log });
	try {
		await connect(server.url);
		return await work(server.url);
	} finally {
		await server.stop();
	}
}

/**
 * @param {string[]} words
 * @param {Record<string, string>} [env]
 * @returns {Promise<number>} exit code
 */
async function testEditor(words, env = {}) {
	ensureInstalled();
	const { ensureBrowser } = require('../n8n/browser');
	await ensureBrowser((line) => console.log(`# ${line}`));
	const started = Date.now();
	const code = await withN8n((url) => runTests(words, { EDITOR_URL: url, ...env }));
	console.log(`# ${Math.round((Date.now() - started) / 1000)} s in all`);
	return code;
}

if (require.main === module)
	testEditor(process.argv.slice(2)).then(
		(code) => (process.exitCode = code),
		(error) => {
			console.error(error);
			console.log('0 passed, 1 failed');
			// n8n ends with this process; waiting for it here could last for ever.
			process.exit(1);
		},
	);

module.exports = { testEditor };
