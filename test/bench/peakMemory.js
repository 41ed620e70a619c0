'use strict';

/** The most memory a process has ever held at once, as the kernel counts it: resident, shared pages included. */
const fs = require('node:fs');

/** The kernel's way to say: forget the peak, count anew from what is held now. */
const forgetPeak = (pid) => fs.writeFileSync(`/proc/${pid}/clear_refs`, '5');

function megabytes(pid, field) {
	const [, kilobytes] = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'));
	return Math.round(Number(kilobytes) / 1024);
}

module.exports = {
	forgetPeak,
	peakOf: (pid) => megabytes(pid, 'VmHWM'),
	heldBy: (pid) => megabytes(pid, 'VmRSS'),
	/** Linux alone has it. */
	isKnown: () => fs.existsSync('/proc/self/clear_refs'),
};
