/**
 * Where no guard of the package can be taken out to make a check fail, the finished run is changed afterwards: one
 * thing, so that the check named has to notice what it did not before.
 */
const { MOST_REQUESTS } = require('./line');

/** The run with another in the place of the first that fits. */
function changed(run, list, fits, change) {
	const place = run[list].findIndex(fits);
	if (place === -1) throw new Error(`The run has no such entry in ${list}`);
	return { ...run, [list]: run[list].with(place, { ...run[list][place], ...change(run[list][place]) }) };
}

const withoutKind = (run, kind, isSignIn) => ({
	...run,
	met: run.met.filter(({ name, number }) => name !== kind || (number === undefined) !== isSignIn),
});

const firstMet = (run, isSignIn) => run.met.find(({ number }) => (number === undefined) === isSignIn).name;

const withRequest = (run, request) => ({
	...run,
	provider: {
		...run.provider,
		requests: [...run.provider.requests, { path: '/', rawBody: '', headers: {}, ...request }],
	},
});

const stoppedInDoubt = ({ error }) => /may have been/.test(error?.message);

const UNWANTED = 'nothing is asked for or acted on that no item wants';
const MEANT = 'only a node that stops ends with an error, and names the item';

const tamperings = [
	{
		change: 'a node that goes on has stopped',
		notices: MEANT,
		tamper: (run) =>
			changed(
				run,
				'executions',
				({ continueOnFail }) => continueOnFail,
				() => ({ error: new Error('Example [item 0]') }),
			),
	},
	{
		change: 'a node has stopped without naming an item',
		notices: MEANT,
		tamper: (run) =>
			changed(
				run,
				'executions',
				({ error }) => error,
				() => ({ error: new Error('Example') }),
			),
	},
	{
		change: 'a stopped node hides its doubt',
		notices: 'what is reported as refused was not done',
		tamper: (run) => ({
			...run,
			executions: run.executions.map((one) =>
				stoppedInDoubt(one) ? { ...one, error: new Error(one.error.message.replace('may have been', 'was not')) } : one,
			),
		}),
	},
	{
		change: 'an item was asked for without end',
		notices: 'nothing is asked for without end',
		tamper: (run) =>
			changed(
				run,
				'items',
				() => true,
				() => ({ asked: MOST_REQUESTS + 1 }),
			),
	},
	{
		change: 'somebody unknown was called',
		notices: UNWANTED,
		tamper: (run) => withRequest(run, { acted: true, rawBody: 'to=+12125550123' }),
	},
	{
		change: 'something else was asked for',
		notices: UNWANTED,
		tamper: (run) => ({ ...run, strays: ['get /example'] }),
	},
	{ change: 'nothing was logged', notices: 'no secret is shown', tamper: (run) => ({ ...run, logLines: 0 }) },
	{
		change: 'the log holds a secret',
		notices: 'no secret is shown',
		tamper: (run) => ({ ...run, logLeaks: ['example'] }),
	},
	{
		change: 'no process has signed in',
		notices: 'each renewal is one grant in each process',
		tamper: (run) => ({ ...run, provider: { ...run.provider, requests: [] } }),
	},
	{
		change: 'no request has met one kind',
		notices: 'every kind of fault was met by requests',
		tamper: (run) => withoutKind(run, firstMet(run, false), false),
	},
	{
		change: 'no sign-in has met one kind',
		notices: 'every kind of fault was met by sign-ins',
		tamper: (run) => withoutKind(run, firstMet(run, true), true),
	},
];

module.exports = { tamperings };
