/** The HTTP Request node and the credential test: no secret goes to a host that is not the credential's own. */
jest.mock('n8n-workflow', () => require('./harness/clock').workflowWithClock());

const { rows } = require('./rows');
const { secretsIn } = require('./spelling');
const { useStage } = require('./stage');
const { startStranger } = require('./stranger');

const helpers = [
	{ helper: 'older', legacy: true },
	{ helper: 'newer', legacy: false },
];

/** As the HTTP Request node sends it to its older helper. */
const FOLLOWING = { followRedirect: true, followAllRedirects: true };

/** Somebody else's host; what arrives there is in `stranger.arrived`. */
function useStranger() {
	const host = { url: '', arrived: [] };
	let close;
	beforeEach(async () => {
		const { close: end, ...started } = await startStranger();
		Object.assign(host, started);
		close = end;
	});
	afterEach(async () => await close());
	return host;
}

const secretsOf = (row, stage) => {
	const { accessToken, refreshToken } = stage.stored;
	return [accessToken, refreshToken, ...row.secrets.map((field) => stage.stored[field])].filter(Boolean);
};

describe.each(rows)('$label', (row) => {
	const stage = useStage(row);
	const stranger = useStranger();

	const path = row.get.split('?')[0];
	const expectNoSecretElsewhere = () => expect(secretsIn(stranger.arrived, secretsOf(row, stage))).toEqual([]);

	describe.each(helpers)('$helper helper', ({ legacy }) => {
		const ask = async (request) => (await stage.request(request, /** @type {any} */ ({ legacy })))[0];

		test.each([301, 302, 303, 307, 308])('a redirect (%s) to another host takes no secret along', async (status) => {
			await stage.signedIn();
			stage.fault(path, { redirect: stranger.url, status }, Infinity);
			await ask({ url: `${stage.provider.url}${row.get}`, ...(legacy ? FOLLOWING : {}) });
			expect(stage.asked(path).length).toBeGreaterThan(0);
			expectNoSecretElsewhere();
		});

		test('nor does one of a request to the token endpoint', async () => {
			const { [row.secrets[0]]: secret } = await stage.signedIn();
			stage.fault(row.tokenPath, { redirect: stranger.url, status: 307 }, Infinity);
			const address = `${stage.provider.authUrl ?? stage.provider.url}${row.tokenPath}`;
			await ask({ method: 'POST', url: address, body: { secret }, ...(legacy ? FOLLOWING : {}) });
			expect([stage.asked(row.tokenPath).length, stranger.arrived]).toEqual([1, []]);
		});

		test.each([
			['whole', (url) => ({ url: `${url}/elsewhere` })],
			['by base URL', (baseURL) => ({ baseURL, url: '/elsewhere' })],
			['in place of the base URL', (url) => ({ baseURL: stage.provider.url, url: `${url}/elsewhere` })],
			['with the own host before an @', (url) => ({ url: url.replace('://', '://api.example.com@') })],
		])('another host is refused in words: %s', async (_how, request) => {
			await stage.signedIn();
			const { ok, error } = await ask(request(stranger.url));
			expect([ok, stranger.arrived]).toEqual([false, []]);
			expect(error.message).toContain(`only, and the request goes to ${stranger.url}. Nothing was sent there.`);
			expect(stage.grants).toEqual([]);
		});
	});

	test('a credential test that is redirected says so and is not followed', async () => {
		await stage.signedIn();
		stage.fault(/./, { redirect: stranger.url }, Infinity);
		const { status, message } = await stage.process.testCredential({ type: row.type, credentialId: stage.id });
		expect([status, stranger.arrived]).toEqual(['Error', []]);
		// This n8n-core loses what the rules of a test look at; n8n 2.41 shows their words.
		expect(message).toMatch(/status code 302|points to another address, which is not followed/);
	});
});
