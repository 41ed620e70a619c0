'use strict';

/**
 * A public application of the PBX: /oauth/authorize and /oauth/token by a server that nobody here wrote
 * (@node-oauth/oauth2-server), everything else by the double. Paths: ucom4b wiki RACD 9830417, 13795333.
 */
const http = require('node:http');
const OAuth2Server = require('@node-oauth/oauth2-server');

const DAY_S = 86_400;
const USER = { id: 'user@example.com' };

const readAll = async (stream) => {
	const chunks = [];
	for await (const chunk of stream) chunks.push(chunk);
	return Buffer.concat(chunks);
};

/** What the OAuth server keeps; bearers are those of the double, so that it takes and expires them. */
function modelOf(provider, app) {
	const codes = new Map();
	const refreshTokens = new Map();
	const client = {
		id: app.clientId,
		redirectUris: app.redirectUris,
		grants: ['authorization_code', 'refresh_token'],
		accessTokenLifetime: provider.settings.bearerLifetime,
		refreshTokenLifetime: DAY_S,
	};
	return {
		getClient: (id, secret) => id === app.clientId && (secret === null || secret === app.clientSecret) && client,
		generateAccessToken: () => provider.sessions.open(USER.id, {}, { refreshable: false }).bearer,
		saveAuthorizationCode(code, _client, user) {
			codes.set(code.authorizationCode, { ...code, client, user });
			return { ...code, client, user };
		},
		getAuthorizationCode: (code) => codes.get(code),
		revokeAuthorizationCode: ({ authorizationCode }) => codes.delete(authorizationCode),
		saveToken(token, _client, user) {
			if (token.refreshToken) refreshTokens.set(token.refreshToken, { ...token, client, user });
			return { ...token, client, user };
		},
		getRefreshToken: (token) => refreshTokens.get(token),
		revokeToken: ({ refreshToken }) => refreshTokens.delete(refreshToken),
		validateScope: (_user, _client, scope) => scope?.join(' ') === 'all' && scope,
	};
}

const CONSENT = `<!doctype html><title>Consent</title><p>Allow Example Application?</p>
<form method="post"><button id="allow">Allow</button></form>`;

class PublicApp {
	constructor(provider, { redirectUris }) {
		this.provider = provider;
		this.clientId = 'example-public-app-id';
		this.clientSecret = 'example-public-app-secret';
		this.redirectUris = redirectUris;
		/** Each request for tokens, with what came of it. @type {{ type: string, status: number, body: any }[]} */
		this.grants = [];
		/** @type {any} What no route here asks of a model is not there. */
		const model = modelOf(provider, this);
		this.server = new OAuth2Server({ model, allowEmptyState: true });
		this.http = http.createServer((req, res) => {
			this.answer(req, res).catch((error) => res.writeHead(500).end(String(error.stack)));
		});
	}

	async start() {
		await new Promise((resolve) => this.http.listen(0, '127.0.0.1', () => resolve(undefined)));
		this.url = `http://127.0.0.1:${/** @type {any} */ (this.http.address()).port}`;
		return this;
	}

	async stop() {
		this.http.closeAllConnections();
		await new Promise((resolve) => this.http.close(resolve));
	}

	/** What a user types, and what n8n has stored once the account is connected. */
	credential(tokens) {
		const { clientId, clientSecret, url: hostname } = this;
		return { hostname, clientId, clientSecret, ...(tokens ? { oauthTokenData: tokens } : {}) };
	}

	/** Tokens as after a consent, without a browser. */
	async consented() {
		const redirect = this.redirectUris[0];
		const query = {
			response_type: 'code',
			client_id: this.clientId,
			redirect_uri: redirect,
			scope: 'all',
			state: 'example',
		};
		const page = await fetch(`${this.url}/oauth/authorize?${new URLSearchParams(query)}`, {
			method: 'POST',
			redirect: 'manual',
		});
		const code = new URL(String(page.headers.get('location'))).searchParams.get('code');
		const body = new URLSearchParams({
			grant_type: 'authorization_code',
			client_id: this.clientId,
			client_secret: this.clientSecret,
			redirect_uri: redirect,
			code: String(code),
		});
		const answer = await fetch(`${this.url}/oauth/token`, { method: 'POST', body });
		this.grants.length = 0;
		return await answer.json();
	}

	async answer(req, res) {
		const [path, search = ''] = req.url.split('?');
		const raw = await readAll(req);
		if (path === '/oauth/authorize' && req.method === 'GET')
			return res.writeHead(200, { 'content-type': 'text/html' }).end(CONSENT);
		// Other applications sign in at the double.
		if (path.startsWith('/oauth/') && `${search}&${raw}`.includes(this.clientId))
			return await this.oAuth(path, search, req, raw, res);
		return await this.pass(req, raw, res);
	}

	async oAuth(path, search, { method, headers }, raw, res) {
		const query = Object.fromEntries(new URLSearchParams(search));
		const body = Object.fromEntries(new URLSearchParams(raw.toString()));
		const request = new OAuth2Server.Request({ method, headers, query, body });
		const response = new OAuth2Server.Response({ headers: {} });
		const isToken = path === '/oauth/token';
		try {
			if (isToken) await this.server.token(request, response);
			else await this.server.authorize(request, response, { authenticateHandler: { handle: () => USER } });
		} catch (thrown) {
			const error = /** @type {any} */ (thrown);
			if (!response.headers?.location)
				Object.assign(response, { status: error.code ?? 500, body: { error: error.name } });
		}
		if (isToken) this.grants.push({ type: body.grant_type, status: response.status ?? 200, body });
		res.writeHead(response.status ?? 200, { 'content-type': 'application/json', ...response.headers });
		res.end(JSON.stringify(response.body ?? {}));
	}

	/** The API itself is the double's. */
	async pass({ method, url, headers }, raw, res) {
		const { hostname, port } = new URL(this.provider.url);
		const options = {
			method,
			hostname,
			port,
			path: url,
			agent: false,
			headers: { ...headers, host: `${hostname}:${port}` },
		};
		await new Promise((resolve, reject) => {
			const passed = http.request(options, (answer) => {
				res.writeHead(answer.statusCode, answer.headers);
				answer.pipe(res).on('close', resolve);
				// Who goes away is gone for the double, too.
				res.once('close', () => answer.destroy());
			});
			passed.on('error', reject);
			passed.end(raw);
		});
	}
}

/** @param {any} provider the double @param {string[]} [redirectUris] */
const startPublicApp = async (provider, redirectUris = ['http://127.0.0.1/callback']) =>
	await new PublicApp(provider, { redirectUris }).start();

module.exports = { startPublicApp };
