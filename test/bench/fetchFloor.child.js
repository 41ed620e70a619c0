'use strict';

/** The floor of the machine: Node's own fetch, which keeps its connections, doing the same work without n8n. */
const { readCpuClock, startCpuClock } = require('./floorNode/nodes/cpuClock');
const { workOf } = require('./floorNode/nodes/floorWork');

const get = async (url, { method = 'GET', headers, body } = {}) => {
	const answer = await fetch(url, {
		method,
		headers: { 'content-type': 'application/json', ...headers },
		body: body && JSON.stringify(body),
	});
	if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
	return await answer.json();
};

async function measured({ task, items, ...where }) {
	startCpuClock();
	const started = performance.now();
	const records = await workOf(task)(
		get,
		where,
		Array.from({ length: items }, (_none, n) => ({ n })),
	);
	return { milliseconds: Math.round(performance.now() - started), cpu: readCpuClock(), items: records.length };
}

process.on('message', ({ wanted }) => {
	measured(wanted).then(
		(answer) => process.send({ answer }),
		(error) => process.send({ answer: { error: String(error.cause ?? error) } }),
	);
});
process.on('disconnect', () => process.exit());
process.send({ answer: 'ready' });
