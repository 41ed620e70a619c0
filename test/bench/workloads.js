'use strict';

/**
 * The work, as data. A workload is a list of runs that take turns, round after round; `latency` is what the provider
 * waits before each answer. Workloads with `full` are too long for the usual run; those with `unlessFull` stand in for
 * them there.
 */
const { PAGES, RECORDS } = require('./double/records');
const { WORKLOADS_OF_CREATIONS } = require('./findOrCreates');
const pagesAhead = require('./pagesAhead');

/** The pace that the account's answers allow, known and unknown, and numbers that the user gives. */
const PACES = ['mightyCall', 'mightyCallNew', 'mightyCallTen', 'mightyCallMany'];
const ALL = [...PACES, 'httpRequest', 'metabase', 'baserow', 'helper', 'nodeFetch'];
/** Baserow takes the latency of one item after another: two minutes a round at 200 ms. */
const WITHOUT_BASEROW = ALL.filter((contestant) => contestant !== 'baserow');
/** The others take their latency, one or ten at a time, and nothing else: up to 18 minutes a round. */
const QUICK = ['mightyCall', 'mightyCallNew', 'mightyCallMany', 'httpRequest'];
/** Half a minute a round each: what 500 show is no different. */
const LONG = WITHOUT_BASEROW.filter((contestant) => contestant !== 'metabase');
/** What tells how fast the default is. */
const DEFAULTS = ['mightyCall', 'mightyCallNew', 'mightyCallTen', 'httpRequest'];
/** Those an aim speaks of; the others take a quarter of a minute a time. */
const FEW = ['mightyCall', 'mightyCallNew', 'mightyCallTen', 'httpRequest', 'helper', 'nodeFetch'];
const SEQUENTIAL = ['mightyCall', 'httpRequest', 'baserow', 'helper', 'nodeFetch'];

const byContestant = (contestants, run) => contestants.map((contestant) => ({ key: contestant, contestant, ...run }));

const gets = (items, latency, contestants, more = {}) => ({
	key: `gets${items}at${latency}`,
	title: `${items.toLocaleString('en')} GETs, provider latency ${latency} ms`,
	latency,
	runs: byContestant(contestants, { task: 'get', items }),
	...more,
});

const WORKLOADS = [
	gets(500, 0, [...DEFAULTS, 'helper'], { unlessFull: true }),
	gets(500, 0, ALL, { full: true }),
	gets(5_000, 0, FEW, { unlessFull: true }),
	gets(5_000, 0, LONG, { full: true }),
	gets(500, 50, [...DEFAULTS, 'baserow', 'helper'], { unlessFull: true }),
	gets(500, 50, ALL, { full: true }),
	gets(5_000, 50, QUICK, { full: true }),
	gets(500, 200, DEFAULTS, { unlessFull: true }),
	gets(500, 200, WITHOUT_BASEROW, { full: true }),
	gets(5_000, 200, QUICK, { full: true }),
	{
		key: 'returnAll',
		title: `Return All: ${RECORDS.toLocaleString('en')} records over ${PAGES} pages, provider latency 0 ms`,
		latency: 0,
		runs: byContestant(SEQUENTIAL, { task: 'getAll', items: 1, records: RECORDS }),
	},
	pagesAhead.WORKLOAD,
	{
		key: 'place1000',
		title: '1,000 calls placed one after another, provider latency 0 ms',
		latency: 0,
		runs: byContestant(SEQUENTIAL, { task: 'place', items: 1_000 }),
	},
	...WORKLOADS_OF_CREATIONS,
	{
		key: 'scale',
		title: 'time per item of the MightyCall node, 1,000 and 50,000 items, provider latency 0 ms',
		latency: 0,
		runs: [1_000, 50_000].map((items) => ({ key: `mightyCall${items}`, contestant: 'mightyCall', task: 'get', items })),
	},
	{
		key: 'scaleOfFloor',
		title: "time per item of n8n's helper alone, 1,000 and 50,000 items, provider latency 0 ms",
		latency: 0,
		full: true,
		few: 1,
		runs: [1_000, 50_000].map((items) => ({ key: `helper${items}`, contestant: 'helper', task: 'get', items })),
	},
];

/** What no run measures, and why; printed and published with the figures. */
const NEVER_MEASURED = [
	'5,000 GETs at 50 and 200 ms, Baserow and the two floors: they wait for their latency, one or ten at a time, up to 18 minutes a round; 500 GETs show the same. For the same reason Baserow is not in 500 GETs at 200 ms, nor Baserow and Metabase in 5,000 GETs.',
	'Metabase: no Return All (its lists have no pages) and no calls one after another (it sends all items at once).',
	"Requests with a ready header outside n8n and in n8n's helper have no first request after expiry: nothing renews for them.",
	'HTTP Request node, 50,000 items: not tried. It starts all requests at once, each with its own connection; Linux usually has 28,000 ports for them.',
];

module.exports = { WORKLOADS, NEVER_MEASURED };
