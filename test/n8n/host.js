'use strict';

/**
 * A real n8n with the Node it wants, installed once into a cache folder outside the checkout.
 * The work happens in a folder of its own that is renamed at the end, so a finished host is whole
 * and an interrupted run leaves nothing that could be taken for one.
 */
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { ensureBuildTools } = require('./buildTools');
const { withLock } = require('./hostLock');
const { longStep } = require('./longStep');
const { runCommand } = require('./runCommand');

/** n8n and the Node it wants, with the version of each package below them: the same everywhere. */
const PACKAGES = path.join(__dirname, 'hostPackages');
const FILES = ['package.json', 'package-lock.json'];

function cacheRoot() {
	const userCache = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
	return path.resolve(process.env.N8N_HOST_CACHE || path.join(userCache, 'n8n-nodes-telephony'));
}

function hostFolder() {
	const hash = createHash('sha256');
	for (const file of FILES) hash.update(fs.readFileSync(path.join(PACKAGES, file)));
	return path.join(cacheRoot(), `host-${hash.digest('hex').slice(0, 12)}`);
}

function locate(dir) {
	return {
		dir,
		node: path.join(dir, 'node_modules', 'node', 'bin', 'node'),
		n8n: path.join(dir, 'node_modules', 'n8n', 'bin', 'n8n'),
	};
}

/** The headers that came with the host's Node; sqlite3 is compiled against them. */
function nodeHeaders(dir) {
	const builds = path.join(dir, 'node_modules', 'node', 'node_modules');
	const build = fs.readdirSync(builds).find((name) => fs.existsSync(path.join(builds, name, 'include')));
	if (!build) throw new Error(`No Node headers under ${builds}`);
	return path.join(builds, build);
}

/** No install script runs but the two that n8n cannot start without. */
async function install(dir, log) {
	const npm = (args, env = {}) => runCommand('npm', args, { cwd: dir, env: { ...process.env, ...env } });
	const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
	for (const file of FILES) fs.copyFileSync(path.join(PACKAGES, file), path.join(dir, file));
	await longStep(log, 'host 1/4: downloading n8n and its packages (about 2 minutes, 3 GB)', () =>
		npm(['ci', '--ignore-scripts', ...quiet]),
	);
	await longStep(log, 'host 2/4: fetching the Node that n8n needs', () =>
		npm(['rebuild', 'node', '--ignore-scripts=false', ...quiet]),
	);
	await longStep(log, 'host 3/4: compiling sqlite3 for it (about a minute)', () =>
		npm(['rebuild', 'sqlite3', '--ignore-scripts=false', '--foreground-scripts', ...quiet], {
			PATH: `${path.dirname(locate(dir).node)}${path.delimiter}${process.env.PATH}`,
			npm_config_nodedir: nodeHeaders(dir),
		}),
	);
	await longStep(log, 'host 4/4: checking the result', () => check(locate(dir)));
}

async function check({ dir, node, n8n }) {
	await runCommand(node, ['-e', 'require("sqlite3")'], { cwd: dir });
	await runCommand(node, [n8n, '--version'], { cwd: dir });
}

/** What interrupted runs left behind; a folder an orphaned npm still writes to refuses, and is left. */
async function removeLeftovers(target) {
	const folder = path.dirname(target);
	const leftovers = fs.readdirSync(folder).filter((name) => name.startsWith(`${path.basename(target)}.partial-`));
	const remove = (name) => fs.promises.rm(path.join(folder, name), { recursive: true, force: true });
	await Promise.allSettled(leftovers.map(remove));
}

async function installOnce(target, log) {
	if (fs.existsSync(target)) return;
	await removeLeftovers(target);
	await ensureBuildTools(log);
	const partial = fs.mkdtempSync(`${target}.partial-`);
	await install(partial, log);
	fs.renameSync(partial, target);
}

/**
 * @param {{ log?: (line: string) => void }} [options]
 * @returns {Promise<{ dir: string, node: string, n8n: string }>}
 */
async function ensureHost({ log = console.log } = {}) {
	const target = hostFolder();
	if (!fs.existsSync(target)) {
		fs.mkdirSync(path.dirname(target), { recursive: true });
		log(`installing an n8n to test with into ${target}`);
		await withLock(`${target}.lock`, log, () => installOnce(target, log));
	}
	return locate(target);
}

module.exports = { ensureHost };
