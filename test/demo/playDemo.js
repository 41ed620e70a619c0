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
const { loginRows, printRows } = require('./verdict');

/** Ctrl-C and a service manager's stop, once there is something to stop. */
const untilStopped = () =>
	new Promise((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
	});

async function playAll({ client, sandbox, credentials, log }) {
	const rows = [];
	for (const example of SHOWN) {
		log(`\n${example.file}`);
		const provider = sandbox[example.provider];
		const hush = announceSteps(provider, example, log);
		const { seen } = await playExample({ client, example, provider, credentials });
		hush();
		rows.push(...seen.map((row) => ({ ...row, of: example.file })));
	}
	return rows;
}

function inviteToLook(url, log) {
	log(`\nThe editor is open at ${url}`);
	log(`  e-mail    ${OWNER.email}`);
	log(`  password  ${OWNER.password}`);
	log('Look at the workflows and their executions. Stop with Ctrl-C.');
}

async function play({ server, sandbox, once, log }) {
	const client = await connect(server.url);
	log(`\nn8n runs at ${server.url} (login ${OWNER.email} / ${OWNER.password})`);
	log('\ncredentials');
	const credentials = await createCredentials({ client, sandbox, log });
	const rows = await playAll({ client, sandbox, credentials, log });
	const complete = printRows([...rows, ...loginRows(sandbox)], log);
	if (once) return complete;
	inviteToLook(server.url, log);
	await untilStopped();
	log('\nstopping ...');
	return complete;
}

/**
 * @param {{ once: boolean, log: (line: string) => void }} options
 * @returns {Promise<number>} exit code: 0 when every expected step was seen
 */
async function playDemo({ once, log }) {
	const tarball = await packTarball({ log });
	const sandbox = await startSandbox();
	try {
		const server = await startN8n({ tarball, log });
		try {
			return (await play({ server, sandbox, once, log })) ? 0 : 1;
		} finally {
			await server.stop();
		}
	} finally {
		await sandbox.stop();
	}
}

module.exports = { playDemo };
