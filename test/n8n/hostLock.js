'use strict';

/**
 * One installation at a time per host folder, also between processes. The holder touches its lock
 * file every few seconds, so the lock of a run that was killed is recognised by its age alone:
 * process ids would not do between containers that share a cache folder.
 */
const fs = require('node:fs');
const { setTimeout: sleep } = require('node:timers/promises');

const TOUCH_MS = 2_000;
const STALE_MS = 15_000;
const ASK_AGAIN_MS = 1_000;

function tryTake(file) {
	try {
		fs.writeFileSync(file, `${process.pid}\n`, { flag: 'wx' });
		return true;
	} catch (error) {
		if (error.code !== 'EEXIST') throw error;
		return false;
	}
}

/** Moves a stale lock aside; puts it back if another run renewed it between the look and the move. */
function clearIfStale(file) {
	const found = fs.statSync(file, { throwIfNoEntry: false });
	if (!found || Date.now() - found.mtimeMs < STALE_MS) return;
	const aside = `${file}.${process.pid}`;
	try {
		fs.renameSync(file, aside);
		if (fs.statSync(aside).ino !== found.ino) fs.linkSync(aside, file);
		fs.unlinkSync(aside);
	} catch (error) {
		// ENOENT, EEXIST: somebody else was quicker; the next round sees how it stands.
		if (!['ENOENT', 'EEXIST'].includes(error.code)) throw error;
	}
}

function touch(file) {
	const now = new Date();
	fs.utimes(file, now, now, () => {});
}

/**
 * @template T
 * @param {string} file
 * @param {(line: string) => void} log
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
async function withLock(file, log, work) {
	for (let round = 0; !tryTake(file); round++) {
		if (round === 0) log('waiting for another installation of the same host to end');
		clearIfStale(file);
		await sleep(ASK_AGAIN_MS);
	}
	const heartbeat = setInterval(touch, TOUCH_MS, file);
	const release = () => fs.rmSync(file, { force: true });
	process.once('exit', release);
	try {
		return await work();
	} finally {
		clearInterval(heartbeat);
		process.off('exit', release);
		release();
	}
}

module.exports = { withLock };
