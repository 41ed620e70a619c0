'use strict';

/** The demo from packing to the last line: n8n and the doubles, credentials, examples, verdict. */
const { startSandbox } = require('../sandbox');
const { connect, OWNER } = require('../n8n/client');
const { startN8n } = require('../n8n/server');
const { packTarball } = require('../n8n/tarball');
const { createCredentials } = require('./createCredentials');
const { SHOWN } = require('./examples');
const { announceSteps } = require('./announceSteps');
const { playExample } = require('./playExample');
const { createProgress } = require('./progress');
const { tourOf } = require('./tour');
const { loginRows, printRows } = require('./verdict');

/** Packing, n8n, the credentials, and each example. */
const STEPS = 3 + SHOWN.length;

/** Ctrl-C and a service manager's stop, once there is something to stop. */
const untilStopped = () =>
	new Promise((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
	});

async function playAll({ client, sandbox, credentials, progress }) {
	const { log, next } = progress;
	const rows = [];
	/** @type {Record<string, import('./tour').Played>} */
	const played = {};
	for (const example of SHOWN) {
		next(example.file);
		log(`\n${example.file}`);
		const provider = sandbox[example.provider];
		const hush = announceSteps(provider, example, log);
		const { seen, workflow, executions } = await playExample({ client, example, provider, credentials });
		hush();
		played[example.file] = { workflow, executions };
		rows.push(...seen.map((row) => ({ ...row, of: example.file })));
	}
	return { rows, played };
}

function inviteToLook({ url, played, log }) {
	log(`\nThe editor is open at ${url}`);
	log(`  e-mail    ${OWNER.email}`);
	log(`  password  ${OWNER.password}`);
	log('\nA short tour');
	for (const line of tourOf({ url, played })) log(line);
	log('\nStop with Ctrl-C.');
}

async function play({ server, sandbox, once, progress }) {
	const { log, next } = progress;
	const client = await connect(server.url);
	log(`\nn8n runs at ${server.url} (login ${OWNER.email} / ${OWNER.password})`);
	next('credentials');
	log('\ncredentials');
	const credentials = await createCredentials({ client, sandbox, log });
	const { rows, played } = await playAll({ client, sandbox, credentials, progress });
	progress.stop();
	// The bar is gone; what follows stays on the screen.
	return await conclude({ server, sandbox, once, rows, played });
}

async function conclude({ server, sandbox, once, rows, played }) {
	const log = (line) => console.log(line);
	const complete = printRows([...rows, ...loginRows(sandbox)], log);
	if (once) return complete;
	inviteToLook({ url: server.url, played, log });
	await untilStopped();
	log('\nstopping ...');
	return complete;
}

async function playWith({ once, progress }) {
	const { log, next } = progress;
	next('packing');
	const tarball = await packTarball({ log });
	const sandbox = await startSandbox();
	try {
		next('starting n8n');
		const server = await startN8n({ tarball, log });
		try {
			return (await play({ server, sandbox, once, progress })) ? 0 : 1;
		} finally {
			await server.stop();
		}
	} finally {
		await sandbox.stop();
	}
}

/**
 * @param {{ once: boolean }} options
 * @returns {Promise<number>} exit code: 0 when every expected step was seen
 */
async function playDemo({ once }) {
	const progress = createProgress({ total: STEPS });
	try {
		return await playWith({ once, progress });
	} finally {
		progress.stop();
	}
}

module.exports = { playDemo };
