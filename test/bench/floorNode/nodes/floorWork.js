'use strict';

/**
 * The measured work in the fewest steps, whatever sends the requests: n8n's helper in BenchFloor.node.js, Node's own
 * fetch in fetchFloor.child.js. `where` is { url, headers, atOnce }.
 */

const CALL = { from: '+15550100001', to: '+15550100002' };

async function severalAtOnce(items, atOnce, work) {
	const outputs = new Array(items.length);
	let next = 0;
	const worker = async () => {
		while (next < items.length) {
			const index = next++;
			outputs[index] = await work(items[index]);
		}
	};
	await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
	return outputs;
}

const get = (send, { url, headers, atOnce }, items) =>
	severalAtOnce(items, atOnce, async () => (await send(`${url}/v4/api/profile`, { headers })).data);

/** One list to its end, page after page: nobody knows before the first page how many there are. */
async function getAll(send, { url, headers }) {
	const records = [];
	for (let page = 1, pages = 1; page <= pages; page++) {
		const { data } = await send(`${url}/v4/api/contacts?page=${page}&pageSize=100`, { headers });
		records.push(...data.contacts);
		pages = data.pages;
	}
	return records;
}

const place = (send, { url, headers }, items) =>
	severalAtOnce(
		items,
		1,
		async () => (await send(`${url}/v4/api/calls/makecall`, { method: 'POST', headers, body: CALL })).data,
	);

const works = { get, getAll, place };
const workOf = (task) => works[task];

module.exports = { workOf, CALL };
