'use strict';

/** A Node process that does what it is told: one message to it, one message back, in turns. */
const { spawnGroup, stopGroup } = require('../n8n/processGroup');

/**
 * @param {string} node
 * @param {string} script it says once that it is ready
 */
async function startChild(node, script) {
	const child = spawnGroup(node, [script], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
	const nextAnswer = () =>
		new Promise((resolve, reject) => {
			const ended = (code) => reject(new Error(`${script} ended with ${code}`));
			child.once('exit', ended);
			child.once('message', ({ answer }) => {
				child.off('exit', ended);
				resolve(answer);
			});
		});
	const ready = await nextAnswer();
	const ask = (order, wanted) => {
		if (!child.connected) throw new Error(`${script} has ended`);
		const answered = nextAnswer();
		child.send({ order, wanted });
		return answered;
	};
	return { ready, ask, stop: () => stopGroup(child) };
}

module.exports = { startChild };
