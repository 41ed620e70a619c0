/** The double in trouble: plays the fault that the line has announced, and lets time pass. */
const { startSandbox } = require('../sandbox');
const { spellings } = require('../engine/spelling');
const { advance } = require('../engine/harness/clock');
const { untilGivenUp } = require('./deadlines');

/** Others at the provider end our sessions, and time does. */
const events = {
	revoke: (provider) => provider.revokeBearers(),
	expire: (provider) => provider.expireBearers(),
	endSessions: (provider) => {
		provider.revokeBearers();
		provider.revokeRefreshTokens();
	},
};

/** Providers that repeat in their refusals what they were sent. */
function quoting({ headers, rawBody }) {
	const bearers = [headers.authorization, headers['x-api-key']]
		.filter(Boolean)
		.map((one) => one.replace('Bearer ', ''));
	const words = `refused: ${bearers.flatMap(spellings).join(' and ')} ${rawBody}`;
	return { message: words, error: words, error_description: words, errorInfo: words, modelState: { from: [words] } };
}

function faultFor(kind, request, elsewhere) {
	const make = (request.headers['x-fault-of'] === 'file' && kind.fileFault) || kind.fault;
	const fault = make?.(elsewhere);
	return fault && kind.quotes && request.n % 2 ? { ...fault, body: quoting(request) } : fault;
}

/**
 * @param {any} subject @param {any} plan @param {string} elsewhere where redirects point to
 * @param {any} random
 */
async function startProvider(subject, plan, elsewhere, random) {
	const sandbox = await startSandbox({ only: [subject.row.provider] });
	const provider = sandbox[subject.row.provider];
	Object.assign(provider.credentials, subject.secrets);
	for (const list of subject.lists) provider.seed(list, plan.executions.length * 50);
	subject.prepare?.(provider);
	provider.on('arrived', (request) => {
		advance(random.whole(1, 40));
		const kind = plan.kinds[request.headers['x-fault']];
		if (kind?.event) events[kind.event](provider);
		const fault = kind && faultFor(kind, request, elsewhere);
		if (fault) provider.faults.unshift(fault);
	});
	provider.on('request', ({ headers }) => advance(Number(headers['x-gives-up-after'] ?? 0)));
	/** What stalled, and nobody gave up. */
	const endless = [];
	provider.on('stalled', async (how, response) => {
		if (await untilGivenUp(response)) return;
		endless.push(`${how}: ${response.req.method} ${response.req.url}`);
		response.destroy();
	});
	return { provider, endless, stop: sandbox.stop };
}

module.exports = { startProvider };
