'use strict';

/**
 * The same work over TLS, with a certificate of our own: what a connection for each request costs. n8n's own helper and
 * nodes are measured beside, since they decide whether a connection is kept.
 */
const fs = require('node:fs');
const path = require('node:path');
const { runCommand } = require('../n8n/runCommand');
const { makeTemporaryFolder, removeTemporaryFolder } = require('../n8n/temporaryFolder');
const { openStage } = require('./stage');
const { timed } = require('./times');

const CONTESTANTS = ['mightyCallNew', 'mightyCall', 'mightyCallTen', 'httpRequest', 'helper'];
const ITEMS = 500;

const WORKLOADS = [0, 50].map((latency) => ({
	key: `tls${ITEMS}at${latency}`,
	title: `${ITEMS} GETs over TLS, provider latency ${latency} ms`,
	latency,
	runs: CONTESTANTS.map((contestant) => ({ key: contestant, contestant, task: 'get', items: ITEMS })),
}));

/** For this machine, for a day. @returns {Promise<{ key: string, cert: string, file: string }>} PEM, and its file */
async function ownCertificate(folder) {
	const [key, cert] = ['key.pem', 'cert.pem'].map((name) => path.join(folder, name));
	const wishes = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1'];
	const names = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
	await runCommand('openssl', ['req', ...wishes, ...names, '-keyout', key, '-out', cert], { cwd: folder });
	return { key: fs.readFileSync(key, 'utf8'), cert: fs.readFileSync(cert, 'utf8'), file: cert };
}

/** The one that was timed, so that its pace is known; each run of another contestant has what it always has. */
const accountOf = ({ key }, index) => (CONTESTANTS[index] === 'mightyCall' ? key : undefined);

/** How many connections one run of each made. */
async function withConnections(stage, workload) {
	const rows = [];
	for (const [index, row] of workload.rows.entries()) {
		await stage.double.forget();
		await stage.perform({
			contestant: CONTESTANTS[index],
			task: 'get',
			items: ITEMS,
			account: accountOf(workload, index),
		});
		rows.push({ ...row, connections: (await stage.double.seen()).connections });
	}
	return { ...workload, rows };
}

/** @param {any} options of options.js @param {(workload: any) => any} show */
async function tls(options, show) {
	const folder = makeTemporaryFolder('bench-tls');
	const { file, ...own } = await ownCertificate(folder);
	const stage = await openStage({ ...options, own, env: { NODE_EXTRA_CA_CERTS: file } });
	try {
		const results = [];
		for (const workload of WORKLOADS)
			results.push(show(await withConnections(stage, await timed(stage, workload, options))));
		return results;
	} finally {
		await stage.close();
		removeTemporaryFolder(folder);
	}
}

module.exports = { tls };
