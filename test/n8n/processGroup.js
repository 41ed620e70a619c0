'use strict';

/**
 * Children that never outlive the test: each one leads its own process group (npm and n8n start
 * children of their own), and every group still alive is killed when this process ends.
 */
const { spawn } = require('node:child_process');
const os = require('node:os');

const alive = new Set();

function signalGroup(pid, signal) {
	try {
		process.kill(-pid, signal);
	} catch (error) {
		// ESRCH: the whole group has ended already, which is what we want.
		if (error.code !== 'ESRCH') throw error;
	}
}

process.on('exit', () => {
	for (const pid of alive) signalGroup(pid, 'SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
	process.on(signal, () => {
		// A program with a handler of its own decides when to exit; 'exit' then does the killing.
		if (process.listenerCount(signal) === 1) process.exit(128 + os.constants.signals[signal]);
	});
}

/** Like child_process.spawn, in a process group of its own that is killed when this process ends. */
function spawnGroup(command, args, options) {
	const child = spawn(command, args, { ...options, detached: true });
	if (child.pid !== undefined) {
		alive.add(child.pid);
		child.once('exit', () => {
			signalGroup(child.pid, 'SIGKILL');
			alive.delete(child.pid);
		});
	}
	return child;
}

const hasEnded = (child) => child.exitCode !== null || child.signalCode !== null;

/** Asks the group to end, and ends it by force when it has not done so in time. */
async function stopGroup(child, { signal = 'SIGTERM', graceMs = 10_000 } = {}) {
	if (hasEnded(child)) return;
	const ended = new Promise((resolve) => child.once('exit', resolve));
	signalGroup(child.pid, signal);
	const force = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), graceMs);
	await ended;
	clearTimeout(force);
}

module.exports = { hasEnded, spawnGroup, stopGroup };
