/** The uCom PBX node with n8n's own OAuth2 credential, against an OAuth server that nobody here wrote. */
const harness = require('../../../engine/harness');
const { createAdditionalData } = require('../../../engine/harness/additionalData');
const { applyDefaults, credentialProperties } = require('../../../engine/harness/credentialDefaults');
const { holdDeadlines, throughStall } = require('../../../engine/harness/deadlines');
const { items, useStage } = require('../../../engine/stage');
const { accountOf } = require('../..');
const { startPublicApp } = require('../oAuth/publicApp');

const row = accountOf('uComPbx');
const TYPE = 'uComPbxOAuth2Api';
const ID = 'oauth';

const stage = useStage(row, { clock: false });

/** @type {any} */
let app;
beforeEach(async () => {
	app = await startPublicApp(stage.provider);
	stage.store.add({ id: ID, type: TYPE, data: app.credential(await app.consented()) });
	stage.clear();
});
afterEach(async () => {
	jest.restoreAllMocks();
	await app.stop();
});

const node = (parameters) => ({
	node: 'uComPbx',
	parameters: { authentication: 'oAuth2', ...parameters },
	credentials: { [TYPE]: ID },
});
const read = async (count = 1, options = {}) =>
	await stage.process.runNode({ ...node(row.read), items: items(count), ...options });
const act = async (count) => await stage.process.runNode({ ...node(row.act), items: items(count) });

const stored = () => stage.store.peek(ID).oauthTokenData;
const types = () => app.grants.map(({ type, status }) => `${type} ${status}`);
const used = () => [...new Set(stage.requests.map(({ headers }) => headers.authorization))];

test('the bearer that n8n has stored is used; nobody signs in', async () => {
	const { items: given, error } = await read(20);
	expect(error).toBeUndefined();
	expect(given).toHaveLength(20);
	expect(given[0].json).toMatchObject({ login: 'user@example.com' });
	expect(used()).toEqual([`Bearer ${stored().access_token}`]);
	expect(app.grants).toEqual([]);
	expect(stage.grants).toEqual([]);
});

test.each(['silence', 'drip', 'endless'])(
	'a list that stalls (%s) ends, and lets go of its connection',
	async (stall) => {
		holdDeadlines();
		const gone = new Promise((resolve) => stage.provider.once('stalled', (_kind, res) => res.once('close', resolve)));
		stage.fault(/call_history/, { stall }, Infinity);
		const list = node({ resource: 'callHistory', operation: 'getAll' });
		const { end } = await throughStall(stage.provider, async () => await stage.process.runNode(list));
		expect(end.error.message).toMatch(/took too long: it was not complete within|sends more than 50 MB/);
		await gone;
	},
);

describe('20 items after expiry', () => {
	test('are all read, with one renewal whose new pair is stored', async () => {
		const before = stored();
		stage.provider.expireBearers();
		const { items: given, error } = await read(20);
		expect(error).toBeUndefined();
		expect(given).toHaveLength(20);
		expect(types()).toEqual(['refresh_token 200']);
		expect(app.grants[0].body).toEqual({
			grant_type: 'refresh_token',
			refresh_token: before.refresh_token,
			client_id: app.clientId,
			client_secret: app.clientSecret,
		});
		expect(stored().access_token).not.toBe(before.access_token);
		expect(stored().refresh_token).not.toBe(before.refresh_token);
	});

	test('again and again, since refresh tokens rotate', async () => {
		for (let round = 1; round <= 3; round++) {
			stage.provider.expireBearers();
			const { items: given, error } = await read(20);
			expect([round, error, given.length]).toEqual([round, undefined, 20]);
		}
		expect(types()).toEqual(Array(3).fill('refresh_token 200'));
		expect(new Set(app.grants.map(({ body }) => body.refresh_token)).size).toBe(3);
	});

	test('that act are done once each', async () => {
		stage.provider.expireBearers();
		const { items: given, error } = await act(20);
		expect(error).toBeUndefined();
		expect(given).toHaveLength(20);
		expect(stage.acted).toBe(20);
		expect(types()).toEqual(['refresh_token 200']);
	});

	test('in several executions at once', async () => {
		stage.provider.expireBearers();
		const ends = await Promise.all([1, 2, 3].map(() => read(20)));
		expect(ends.map(({ error, items: given }) => [error, given.length])).toEqual(Array(3).fill([undefined, 20]));
	});
});

test('a consent that was withdrawn says what to do, and no text shows a token', async () => {
	const { access_token: access } = stored();
	stage.provider.expireBearers();
	const data = stage.store.peek(ID);
	stage.store.edit(ID, { oauthTokenData: { ...data.oauthTokenData, refresh_token: 'example-gone-refresh-token' } });
	const { error } = await read();
	expect(error.message).toMatch(/connect the OAuth2 credential again/);
	const texts = JSON.stringify([error.message, error.description, error.messages]);
	for (const secret of [access, 'example-gone-refresh-token', app.clientSecret]) expect(texts).not.toContain(secret);
	expect(types()).toEqual(['refresh_token 400']);
});

test('a credential that nobody has connected says so before anything is sent', async () => {
	stage.store.edit(ID, { oauthTokenData: undefined });
	const { error } = await read();
	expect(error.message).toMatch(/connect the OAuth2 credential again/);
	expect(stage.requests).toEqual([]);
});

test('a missing right renews nothing more than once, and is told as one', async () => {
	stage.fault(row.readPath, { status: 401, body: { status: 401, message: 'Unauthorized' } }, 99);
	const { error } = await read(5);
	expect(error).toBeDefined();
	expect(app.grants.length).toBeLessThanOrEqual(1);
});

const listed = async (about) => (await stage.process.listSearch({ ...about, method: 'searchExtensions' })).results;

test('dropdowns are filled with the chosen credential', async () => {
	expect((await listed(node({}))).length).toBeGreaterThan(0);
	expect(used()).toEqual([`Bearer ${stored().access_token}`]);
	expect(stage.grants).toEqual([]);
});

test('dropdowns of a workflow without a choice are filled with the credential it has', async () => {
	const before = { node: 'uComPbx', parameters: {}, credentials: { [row.type]: stage.id } };
	expect((await listed(before)).length).toBeGreaterThan(0);
	expect(stage.grants).toEqual(row.signIn);
	expect(used()).not.toContain(`Bearer ${stored().access_token}`);
});

test('a workflow without a choice keeps the credential it has', async () => {
	const { items: given, error } = await stage.read(1);
	expect(error).toBeUndefined();
	expect(given).toHaveLength(1);
	expect(stage.grants).toEqual(['password']);
});

test.each(['pbx.example.com', ' https://pbx.example.com/app/register?x=1 ', 'https://pbx.example.com'])(
	'"%s": authorization and tokens are at its host',
	async (hostname) => {
		const { credentialTypes } = await harness.loadPackage();
		const properties = credentialProperties(credentialTypes, TYPE);
		const data = applyDefaults(
			properties,
			{ hostname },
			{ additionalData: createAdditionalData(/** @type {any} */ ({ pkg: { credentialTypes } })), mode: 'manual' },
		);
		expect([data.authUrl, data.accessTokenUrl, data.scope, data.authentication]).toEqual([
			'https://pbx.example.com/oauth/authorize',
			'https://pbx.example.com/oauth/token',
			'all',
			'body',
		]);
	},
);
