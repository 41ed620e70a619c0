'use strict';

/**
 * Providers with a capacity, as data. `perSecond`: what it can do at most, in steps. `settled`: from when on the figures
 * count, in seconds; the run lasts about `seconds`. Work of so many `executions` of one account at the same time, in so
 * many `processes`.
 */
const OTHERS = ['mightyCallTen', 'mightyCallMany', 'httpRequest'];

/** A third of it, from this moment on. */
const FALL_MS = 10_000;

const PROVIDERS = [
	{
		key: 'atOnce25',
		title: 'works on 25 at once, 50 ms each',
		nature: { work: 50, servers: [[0, 25]] },
		perSecond: [[0, 500]],
		fits: 25,
		seconds: 14,
		others: OTHERS,
	},
	{
		key: 'perSecond50',
		title: '50 per second, then 429 with Retry-After; 50 ms each',
		nature: { work: 50, perSecond: [[0, 50]] },
		perSecond: [[0, 50]],
		seconds: 25,
		others: OTHERS,
		most429: 200,
	},
	{
		key: 'bucket10',
		title: 'a bucket of 10, 10 per second, then 429 with Retry-After; 200 ms each',
		nature: { work: 200, bucket: { size: 10, perSecond: 10 } },
		perSecond: [[0, 10]],
		settled: 20,
		seconds: 45,
	},
	{
		key: 'fallAtOnce',
		title: '25 at once, after 10 s 8 at once; 50 ms each',
		nature: {
			work: 50,
			servers: [
				[0, 25],
				[FALL_MS, 8],
			],
		},
		perSecond: [
			[0, 500],
			[FALL_MS, 160],
		],
		fits: 8,
		settled: 15,
		seconds: 24,
	},
	{
		key: 'fallPerSecond',
		title: '50 per second, after 10 s 17 per second; 50 ms each',
		nature: {
			work: 50,
			perSecond: [
				[0, 50],
				[FALL_MS, 17],
			],
		},
		perSecond: [
			[0, 50],
			[FALL_MS, 17],
		],
		settled: 15,
		seconds: 35,
	},
	{
		key: 'jitter25',
		title: 'works on 25 at once, log-normal around 50 ms',
		nature: { work: 50, jitter: 0.5, servers: [[0, 25]] },
		// The mean of that distribution is 1.13 of its median.
		perSecond: [[0, 500 / Math.exp(0.125)]],
		fits: 25,
		seconds: 14,
	},
	{
		key: 'silent20',
		title: '429 without Retry-After when 20 are there; 50 ms each',
		nature: { work: 50, most: 20 },
		perSecond: [[0, 400]],
		seconds: 20,
	},
	{
		key: 'executions20',
		title: '20 executions of one account; works on 25 at once, 50 ms each',
		nature: { work: 50, servers: [[0, 25]] },
		perSecond: [[0, 500]],
		fits: 25,
		seconds: 14,
		executions: 20,
	},
	{
		key: 'processes2',
		title: 'two processes; works on 25 at once, 50 ms each',
		nature: { work: 50, servers: [[0, 25]] },
		perSecond: [[0, 500]],
		fits: 25,
		seconds: 14,
		executions: 2,
		processes: 2,
	},
];

module.exports = { PROVIDERS };
