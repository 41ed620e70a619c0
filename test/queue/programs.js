'use strict';

/**
 * Where PostgreSQL and Redis are: named in the environment (POSTGRES_BIN, a folder; REDIS_SERVER, a file), on
 * the machine, or installed from Debian's packages.
 */
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { installDebianPackages, works } = require('../n8n/debianPackages');

// Debian keeps them out of PATH, one folder a version.
const DEBIAN_POSTGRES = '/usr/lib/postgresql';

const hasInitdb = (folder) => fs.existsSync(path.join(folder, 'initdb'));

function debianFolders() {
	if (!fs.existsSync(DEBIAN_POSTGRES)) return [];
	const newestFirst = fs.readdirSync(DEBIAN_POSTGRES).sort((one, other) => Number(other) - Number(one));
	return newestFirst.map((version) => path.join(DEBIAN_POSTGRES, version, 'bin'));
}

function findPostgres() {
	if (process.env.POSTGRES_BIN) return process.env.POSTGRES_BIN;
	const { stdout } = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
	return [...debianFolders(), stdout?.trim() ?? ''].find((folder) => folder !== '' && hasInitdb(folder));
}

function findRedis() {
	if (process.env.REDIS_SERVER) return process.env.REDIS_SERVER;
	return works('redis-server') ? 'redis-server' : undefined;
}

/**
 * @param {{ log: (line: string) => void }} options
 * @returns {Promise<{ postgres: string, redis: string }>} folder of PostgreSQL's programs, and redis-server
 */
async function ensurePrograms({ log }) {
	const packages = [];
	if (!findPostgres()) packages.push('postgresql');
	if (!findRedis()) packages.push('redis-server');
	await installDebianPackages({ packages, purpose: 'n8n in queue mode', log });
	return { postgres: findPostgres(), redis: findRedis() };
}

module.exports = { ensurePrograms };
