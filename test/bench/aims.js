'use strict';

/**
 * What the package wants to reach, each with how it is read from the results; a figure that was not measured is
 * undefined. `limit`: what stands in the way, where that is known. A `remark` is no aim, it explains the one above it.
 */

const { PROVIDERS } = require('./capacity/providers');
const { aims: pagesAheadAims } = require('./pagesAhead');

const rowsOf = (results, key) => results.workloads?.find((workload) => workload.key === key)?.rows ?? [];
const medianOf = (results, key, contestant) => rowsOf(results, key).find((row) => row.key === contestant)?.median;

/** How many times as long the other takes. */
function ratio(results, key, other, ours = 'mightyCall') {
	const [theirs, own] = [medianOf(results, key, other), medianOf(results, key, ours)];
	return theirs === undefined || own === undefined ? undefined : theirs / own;
}

const inverse = (value) => (value === undefined ? undefined : 1 / value);

function growth(results, contestant) {
	const rows = rowsOf(results, contestant === 'helper' ? 'scaleOfFloor' : 'scale');
	const [few, many] = [1_000, 50_000].map((items) => rows.find(({ key }) => key === `${contestant}${items}`));
	return few && many ? many.median / many.items / (few.median / few.items) : undefined;
}

const readsWith = (bearer) => (results) =>
	results.costs?.find((row) => row.key === 'mightyCall' && row.bearer === bearer)?.credentialReads;

function memoryOverHelper({ memory = [] }) {
	const [ours, theirs] = ['mightyCall', 'helper'].map(
		(contestant) => memory.find(({ key }) => key === contestant)?.megabytes.find(({ items }) => items === 50_000)?.peak,
	);
	return ours && theirs ? (ours / theirs - 1) * 100 : undefined;
}

const startUpShare = ({ startUp }) =>
	startUp && ((startUp.with.median - startUp.without.median) / startUp.without.median) * 100;
const loadingShare = ({ startUp }) => startUp && (startUp.loadingAlone.median / startUp.without.median) * 100;

const BOUNDED_BY_HELPER =
	"no node built on n8n's own helper can be faster than that helper; its ratio above is the most there is";

/** Times as fast as the HTTP Request node, by items and latency; the pace of an account not asked before, and a known one. */
const AT_LEAST = [
	{ items: 500, latency: 0, unknown: 4, known: 4 },
	{ items: 500, latency: 50, unknown: 3.5, known: 3.5 },
	{ items: 500, latency: 200, unknown: 2.2, known: 2.7 },
	{ items: 5_000, latency: 0, unknown: 4, known: 4 },
	{ items: 5_000, latency: 50, unknown: 3.5, known: 3.5 },
	{ items: 5_000, latency: 200, unknown: 3, known: 3 },
];

const PACE_AIMS = AT_LEAST.flatMap(({ items, latency, ...aims }) =>
	Object.entries({ unknown: 'mightyCallNew', known: 'mightyCall' }).map(([pace, ours]) => ({
		title: `HTTP Request node / ours, ${items.toLocaleString('en')} GETs, ${latency} ms, pace ${pace}`,
		atLeast: aims[pace],
		unit: 'x',
		limit: latency === 0 ? BOUNDED_BY_HELPER : undefined,
		read: (results) => ratio(results, `gets${items}at${latency}`, 'httpRequest', ours),
	})),
);

/** The worst round counts: a mean would hide the one that floods a provider. */
const worst = (key, figure, most) => (results) => {
	const ours = results.capacity?.find((provider) => provider.key === key)?.rows[0].measured;
	const values = ours?.map((one) => one[figure]).filter((value) => value !== undefined) ?? [];
	return values.length > 0 ? most(...values) : undefined;
};

const inPercent = (read) => (results) => {
	const share = read(results);
	return share === undefined ? undefined : share * 100;
};

const CAPACITY_AIMS = PROVIDERS.flatMap(({ key, title, fits, most429 }) => [
	{ title: `used: ${title}`, atLeast: 85, unit: '%', read: inPercent(worst(key, 'used', Math.min)) },
	{ title: `answered 429: ${title}`, atMost: 1, unit: '%', read: inPercent(worst(key, 'refused', Math.max)) },
	{ title: `failed items: ${title}`, atMost: 0, unit: '', read: worst(key, 'failed', Math.max) },
	...(fits ? [{ title: `queue: ${title}`, atMost: 2.5 * fits, unit: '', read: worst(key, 'queue', Math.max) }] : []),
	...(most429
		? [
				{
					title: `429 in the first 5 s: ${title}`,
					atMost: most429,
					unit: '',
					read: worst(key, 'refusedFirst', Math.max),
				},
			]
		: []),
]);

/**
 * At least or at most, for 500 and 5,000 items where both are measured.
 * @typedef {{ title: string, atLeast?: number, atMost?: number, unit: string, limit?: string, remark?: boolean,
 * read: (results: any) => number | undefined }} Aim
 * @type {Aim[]}
 */
const AIMS = [
	...PACE_AIMS,
	...CAPACITY_AIMS,
	...pagesAheadAims(ratio),
	{
		title: "ours / n8n's helper at equal concurrency, 500 GETs, 0 ms",
		atMost: 1.15,
		unit: 'x',
		read: (results) => inverse(ratio(results, 'gets500at0', 'helper', 'mightyCallTen')),
	},
	{
		title: "ours / n8n's helper at equal concurrency, 5,000 GETs, 0 ms",
		atMost: 1.15,
		unit: 'x',
		read: (results) => inverse(ratio(results, 'gets5000at0', 'helper', 'mightyCallTen')),
	},
	{
		title: "ours / n8n's helper at equal concurrency, 500 GETs, 50 ms",
		atMost: 1.25,
		unit: 'x',
		read: (results) => inverse(ratio(results, 'gets500at50', 'helper', 'mightyCallTen')),
	},
	{
		title: 'one after another / ours, 1,000 find-or-creates, 50 ms',
		atLeast: 15,
		unit: 'x',
		read: (results) => ratio(results, 'findOrCreates', 'mightyCallOneByOne', 'mightyCallCreating'),
	},
	{
		title: "memory at 50,000 items, ours over n8n's helper",
		atMost: 5,
		unit: '%',
		read: memoryOverHelper,
	},
	{
		title: 'cost per item, 50,000 / 1,000 items',
		atMost: 1.2,
		unit: 'x',
		read: (results) => growth(results, 'mightyCall'),
	},
	{
		title: "the same of n8n's helper alone",
		atMost: 1.2,
		unit: 'x',
		remark: true,
		read: (results) => growth(results, 'helper'),
	},
	// One, and two more that show whether all items belong to one account: n8n does not say so (docs/decisions.md).
	{ title: 'reads of the credential per execution of 1,000 items', atMost: 3, unit: '', read: readsWith('good') },
	{
		title: 'reads of the credential per execution with one renewal',
		// To store one renewal n8n itself reads it twice (credentials-helper.js: preAuthentication, then updateCredentials).
		atMost: 5,
		unit: '',
		read: readsWith('expired'),
	},
	{ title: "loading the package (n8n's own loader), of n8n's own start", atMost: 5, unit: '%', read: loadingShare },
	// The difference of two starts is smaller than their scatter: it may come out below nothing.
	{
		title: 'start with the package, longer than without it by',
		atMost: 5,
		unit: '%',
		remark: true,
		read: startUpShare,
	},
];

/** Nearer to it than a tenth. */
const NEAR = 0.1;

/** Whether these figures, of a part of the work, leave open whether an aim is met. */
const isNearAnAim = (results) =>
	AIMS.some(({ atLeast, atMost, read, remark }) => {
		const [aim, value] = [atLeast ?? atMost ?? 0, read(results)];
		return !remark && value !== undefined && aim > 0 && Math.abs(value / aim - 1) < NEAR;
	});

const rounded = (value) => Math.round(value * 100) / 100;

const FEWEST_ROUNDS = 5;

/** Of too few rounds, or too little work, nothing can be said. */
const isWhole = ({ rounds, small }) => rounds >= FEWEST_ROUNDS && !small;

/**
 * @returns {{ title: string, aim: string, measured?: number, unit: string, verdict: 'met' | 'missed' | 'not measured',
 * remark: boolean, limit?: string }[]}
 */
function judge(results) {
	return AIMS.map(({ title, atLeast, atMost, unit, read, limit, remark = false }) => {
		const value = read(results);
		const aim = atLeast === undefined ? `at most ${atMost}` : `at least ${atLeast}`;
		if (value === undefined || !isWhole(results)) return { title, aim, unit, verdict: 'not measured', remark };
		const met = value >= (atLeast ?? -Infinity) && value <= (atMost ?? Infinity);
		return {
			title,
			aim,
			unit,
			measured: rounded(value),
			verdict: met ? 'met' : 'missed',
			remark,
			...(met ? {} : { limit }),
		};
	});
}

module.exports = { judge, isNearAnAim, FEWEST_ROUNDS };
