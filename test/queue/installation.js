'use strict';

/** n8n in queue mode: PostgreSQL, Redis, one main, three workers, all of it private to this test. */
const fs = require('node:fs');
const path = require('node:path');
const { ensureHost } = require('../n8n/host');
const { installTarball } = require('../n8n/installTarball');
const { makeTemporaryFolder } = require('../n8n/temporaryFolder');
const { createMember } = require('./member');
const { startPostgres } = require('./postgresServer');
const { ensurePrograms } = require('./programs');
const { memberSettings, sharedSettings } = require('./queueEnvironment');
const { startRedis } = require('./redisServer');

const WORKERS = 3;
// n8n's own default.
const CONCURRENCY = 10;

/** The package as n8n installs it, once; every process gets a copy. */
async function packageFolder(tarball) {
	const userFolder = makeTemporaryFolder('package');
	await installTarball(tarball, userFolder);
	return path.join(userFolder, '.n8n', 'nodes');
}

function folderWith(nodes, name) {
	const userFolder = makeTemporaryFolder(`n8n-${name}`);
	fs.cpSync(nodes, path.join(userFolder, '.n8n', 'nodes'), { recursive: true });
	return userFolder;
}

async function makeMembers({ host, nodes, shared, logBook }) {
	const make = async (name, command, urlOf, more = {}) => {
		const settings = await memberSettings({
			host,
			userFolder: folderWith(nodes, name),
			shared: { ...shared, ...more },
		});
		const member = createMember({ name, host, command, env: settings.env, url: urlOf(settings) });
		logBook.add(member);
		return { ...member, address: settings.url };
	};
	const main = await make('main', ['start'], ({ url }) => url);
	// Links that a worker gives away lead to the main process, as its operator has to say.
	const known = { WEBHOOK_URL: main.address };
	const workers = [];
	for (let number = 1; number <= WORKERS; number += 1) {
		const command = ['worker', `--concurrency=${CONCURRENCY}`];
		workers.push(await make(`worker-${number}`, command, ({ healthUrl }) => healthUrl, known));
	}
	return { main, workers };
}

/**
 * @param {object} options
 * @param {string} options.tarball
 * @param {(line: string) => void} options.log
 * @param {(end: () => Promise<void>) => void} options.atEnd gets the end of each thing once that thing is there
 * @param {{ add(source: { name: string, logs(): string }): void }} options.logBook
 */
async function startInstallation({ tarball, log, atEnd, logBook }) {
	const host = await ensureHost({ log });
	const programs = await ensurePrograms({ log });
	const postgres = await startPostgres({ bin: programs.postgres, host, logBook });
	atEnd(postgres.close);
	const redis = await startRedis({ command: programs.redis, logBook });
	atEnd(redis.close);
	const shared = sharedSettings({ postgres, redis });
	const { main, workers } = await makeMembers({ host, nodes: await packageFolder(tarball), shared, logBook });
	atEnd(() => Promise.all([main, ...workers].map((member) => member.close())));
	// The main process makes the tables; a worker that comes too early ends.
	await main.start();
	await Promise.all(workers.map((worker) => worker.start()));
	return { url: main.address, postgres, redis, main, workers };
}

module.exports = { WORKERS, CONCURRENCY, startInstallation };
