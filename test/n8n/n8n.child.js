'use strict';

/**
 * Runs n8n inside this process and watches the pipe to the test that started it. A test killed by
 * force cannot stop what it started, but the kernel closes its end of our stdin: then this process
 * group, task runner included, goes as well. Arguments: n8n's bin file, then n8n's own.
 */
const endGroup = () => process.kill(-process.pid, 'SIGKILL');

process.stdin.on('end', endGroup).on('error', endGroup).resume();
process.argv.splice(1, 1);
require(process.argv[1]);
