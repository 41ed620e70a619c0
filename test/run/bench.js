/** `npm run bench`: the figures of the README, side by side in one run. */
const os = require('node:os');
const { ensureInstalled } = require('./installed');

async function main() {
	ensureInstalled();
	const { packTarball } = require('../n8n/tarball');
	const { startN8n } = require('../n8n/server');
	const { connect } = require('../n8n/client');
	const { startSandbox } = require('../sandbox');
	const { compare, ITEMS, ROUNDS } = require('../bench/compare');
	const tarball = await packTarball({ log: console.log });
	const sandbox = await startSandbox({ only: ['mightyCall'] });
	const server = await startN8n({ tarball, log: console.log });
	try {
		const results = await compare(await connect(server.url), sandbox.mightyCall);
		report(results, { ITEMS, ROUNDS, grants: sandbox.mightyCall.grants.length });
	} finally {
		await server.stop();
		await sandbox.stop();
	}
}

function report([http, ours], { ITEMS, ROUNDS, grants }) {
	console.log(`\n${os.cpus()[0].model}, ${os.cpus().length} cores; n8n 2.41.1`);
	console.log(`${ITEMS} GETs, provider latency 0, ${ROUNDS} rounds in turns after a warm-up; node time as n8n records it`);
	for (const { name, median, milliseconds } of [http, ours]) {
		console.log(`  ${name.padEnd(20)} median ${String(median).padStart(5)} ms   (${milliseconds.join(', ')})`);
	}
	console.log(`  ratio of medians     ${(http.median / ours.median).toFixed(2)} x`);
	console.log(`  token grants in all  ${grants}`);
}

main().catch((error) => {
	console.error(error);
	process.exitCode = 1;
});
