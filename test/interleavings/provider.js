'use strict';

/** The provider as a server: requests take their time there and back, may get lost, be refused or drip. */
const { HOSTS } = require('./grant');
const { createSessions } = require('./sessions');

const WRONG = 'wrong';
const LOGIN_PATHS = ['/login', '/refresh', '/exchange'];

const answered = (statusCode, body = {}) => ({ statusCode, body, headers: {} });

const broken = (code) => Object.assign(new Error(`it broke off: ${code}`), { code });

/** @param {any} request */
const bearerOf = ({ headers }) => String(headers?.Authorization ?? '').replace('Bearer ', '');

/**
 * @param {any} world
 * @param {import('./kinds').Kind} kind
 * @param {{ sometimesSlow?: boolean, signInMs?: number }} [options] `signInMs`: a sign-in takes up to so long
 */
function createProvider({ time, random }, kind, { sometimesSlow = false, signInMs = 0 } = {}) {
	const sessions = createSessions(kind, time);
	const way = () => (sometimesSlow && random.chance(0.02) ? 6_000 : 5 + 195 * random.next() ** 3);
	const hostOf = (url) => Object.keys(HOSTS).find((key) => HOSTS[key] === url.origin);
	const refusal = () => answered(kind.refusedBy === 'either' ? random.pick([401, 403]) : kind.refusedBy);

	const granted = ({ sent, bearer, refreshToken }) =>
		answered(200, {
			token: Object.assign(bearer, { sentAt: sent }).token,
			lifetime: Math.max(1, Math.floor((bearer.expiresAt - time.now) / 1_000)),
			...(refreshToken ? { refreshToken } : {}),
		});

	function tokenAnswer(path, host, { body, ...request }, log) {
		if (path === '/login') {
			const typed = JSON.stringify([host, body.username, body.password, '']);
			if (body.password.startsWith(WRONG)) return answered(401, { error: 'invalid_grant' });
			return granted(Object.assign(log, sessions.login(`${host} ${body.username}`, typed)));
		}
		const found =
			path === '/refresh'
				? sessions.refresh(body.refresh_token, log)
				: sessions.exchange(bearerOf(request), body.email);
		if (!found) return answered(path === '/refresh' ? 400 : 401, { error: 'invalid_grant' });
		return granted(Object.assign(log, found));
	}

	/** At the provider. */
	function judged(request, log) {
		const url = new URL(request.url ?? request.uri);
		Object.assign(log, {
			path: url.pathname,
			host: hostOf(url),
			arrived: time.now,
			isLogin: LOGIN_PATHS.includes(url.pathname),
		});
		if (provider.isDown) return answered(503);
		if (log.isLogin) return tokenAnswer(url.pathname, log.host, request, log);
		const bearer = sessions.bearers.get(bearerOf(request));
		log.token = bearerOf(request);
		const isGood = sessions.isAlive(log.token) && bearer.user.startsWith(log.host);
		if (!isGood) return refusal();
		return answered(url.pathname === '/forbidden' ? 403 : 200, { ok: true });
	}

	async function exchanged(request, log) {
		await time.passed(way());
		const answer = judged(request, log);
		log.status = answer.statusCode;
		Object.assign(answer, { judgedAt: time.now });
		if (log.isLogin) await time.passed(signInMs * random.next());
		// A connection that breaks after the provider has done what was asked.
		log.isLost = provider.losesAnswers && random.chance(0.4);
		await time.passed(way() + (provider.drips && random.chance(0.3) ? 40_000 : 0));
		if (log.isLost) throw broken('ECONNRESET');
		if (log.bearer) log.bearer.receivedAt = time.now;
		return answer;
	}

	const provider = {
		sessions,
		isDown: false,
		losesAnswers: false,
		drips: false,
		/** Every request. @type {any[]} */
		log: [],
		async request(process, request) {
			const log = { process, sent: time.now, body: request.body, isLost: false };
			provider.log.push(log);
			const { abortSignal } = request;
			if (!abortSignal) return await exchanged(request, log);
			return await new Promise((resolve, reject) => {
				const stop = () => {
					// Whoever has given up hears nothing of what comes later.
					log.isLost = true;
					reject(broken('ECONNABORTED'));
				};
				abortSignal.addEventListener('abort', stop, { once: true });
				const end = () => abortSignal.removeEventListener('abort', stop);
				exchanged(request, log).finally(end).then(resolve, reject);
			});
		},
	};
	return provider;
}

module.exports = { createProvider, WRONG };
