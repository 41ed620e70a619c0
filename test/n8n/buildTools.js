'use strict';

/** What compiling sqlite3 needs. */
const { installDebianPackages, works } = require('./debianPackages');

const TOOLS = [
	{ command: 'python3', aptPackage: 'python3' },
	{ command: 'make', aptPackage: 'make' },
	{ command: 'g++', aptPackage: 'g++' },
];

/** @param {(line: string) => void} log */
async function ensureBuildTools(log) {
	const missing = TOOLS.filter(({ command }) => !works(command));
	const packages = missing.map(({ aptPackage }) => aptPackage);
	await installDebianPackages({ packages, purpose: 'Compiling sqlite3 for the n8n host', log });
}

module.exports = { ensureBuildTools };
