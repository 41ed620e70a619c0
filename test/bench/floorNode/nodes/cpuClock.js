'use strict';

/**
 * What this process has worked, all its threads, in milliseconds of a processor: unlike time it hardly depends on what
 * else the machine is doing.
 */
let start = process.cpuUsage();

module.exports = {
	startCpuClock: () => void (start = process.cpuUsage()),
	readCpuClock() {
		const { user, system } = process.cpuUsage(start);
		return Math.round((user + system) / 1000);
	},
};
