'use strict';

/** Return All at a distance: what pages ahead are worth. Each page is one request of the HTTP Request node, too. */
const { PAGES, RECORDS } = require('./double/records');

const LATENCY = 50;
const KEY = `returnAllAt${LATENCY}`;
const CONTESTANTS = ['mightyCall', 'mightyCallNew', 'mightyCallPages', 'httpRequest'];

const WORKLOAD = {
	key: KEY,
	title: `Return All: ${RECORDS.toLocaleString('en')} records over ${PAGES} pages, provider latency ${LATENCY} ms`,
	latency: LATENCY,
	runs: CONTESTANTS.map((contestant) => ({ key: contestant, contestant, task: 'getAll', items: 1, records: RECORDS })),
};

/** @param {(results: any, key: string, other: string, ours?: string) => number | undefined} ratio */
const aims = (ratio) => [
	{
		title: `HTTP Request node / ours, Return All, ${PAGES} pages, ${LATENCY} ms`,
		atLeast: 10,
		unit: 'x',
		read: (results) => ratio(results, KEY, 'httpRequest'),
	},
	{
		title: 'the same, pace unknown',
		atLeast: 10,
		unit: 'x',
		remark: true,
		read: (results) => ratio(results, KEY, 'httpRequest', 'mightyCallNew'),
	},
];

module.exports = { WORKLOAD, aims };
