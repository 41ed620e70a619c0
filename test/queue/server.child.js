'use strict';

/**
 * Runs one server and watches the pipe to the test that started it, so that the server ends even when the test
 * is killed by force. Argument: JSON of `command`, `args`, `user` (uid and gid, or nothing) and `stopSignal`.
 */
const { spawn } = require('node:child_process');

const { command, args, user, stopSignal } = JSON.parse(process.argv[2]);
const server = spawn(command, args, { ...user, stdio: ['ignore', 'inherit', 'inherit'] });

const stop = () => server.kill(stopSignal);
// The whole group gets these, the server too; this process waits for its end.
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, stop);
process.stdin.on('end', stop).on('error', stop).resume();

server.on('error', (error) => {
	console.error(error.message);
	process.exit(1);
});
server.on('exit', (code) => process.exit(code ?? 1));
