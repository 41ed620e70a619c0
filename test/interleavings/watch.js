'use strict';

/** What can only be seen at the moment it happens; each finding is a text under the name of its property. */
const { grantOf, typedOf } = require('./grant');

function createWatch(world) {
	const { kind, provider, time } = world;
	const grant = grantOf(kind);
	/** @type {Record<string, string[]>} */
	const found = {};
	const note = (property, text) => (found[property] ??= []).push(`${Math.round(time.now)} ms: ${text}`);
	const bearerOf = (token) => provider.sessions.bearers.get(token);

	/** Whether what was typed is what this bearer was got with. */
	const isOf = (credentials, { typed }) => typed === typedOf(credentials);

	/** Credentials at hand that a hook is at work with. */
	const atWork = new WeakSet();

	return {
		found,
		note,
		hookBegan(process, credentials) {
			if (credentials.accessToken === '' && atWork.has(credentials))
				note('crowd', `process ${process.index} has two requests of one execution get its first bearer`);
			atWork.add(credentials);
		},
		hookEnded: (credentials) => void atWork.delete(credentials),
		hookReturned(process, credentials, { accessToken, sessionKey }, began) {
			if (accessToken === undefined) return;
			const bearer = bearerOf(accessToken);
			const [host, username, password, actAs] = JSON.parse(bearer.typed);
			const key = process.shipped.sessionKeyOf(grant, { host, username, password, actAs });
			if (key !== sessionKey)
				note('account', `process ${process.index} keeps ${accessToken} of ${bearer.typed} under another key`);
			const live = bearerOf(credentials.accessToken);
			if (!live || credentials.accessToken === accessToken || !isOf(credentials, live)) return;
			// All that anybody can go by: which sign-in was sent later.
			if (live.sentAt - bearer.sentAt < 1) return;
			// One that was under way cannot know of another that began and ended meanwhile.
			const isFromMemory = bearer.receivedAt < began;
			if (live.order < bearer.order || provider.sessions.isAlive(accessToken)) return;
			if (isFromMemory || provider.sessions.isAlive(live.token))
				note(
					'older',
					`process ${process.index} puts the dead ${accessToken} over the newer ${live.token} it has at hand`,
				);
		},
		signed(process, credentials, { headers }) {
			const token = String(headers?.Authorization ?? '').replace('Bearer ', '');
			const bearer = bearerOf(token);
			if (bearer && !isOf(credentials, bearer))
				note('account', `process ${process.index} sends ${token} of ${bearer.typed} for ${typedOf(credentials)}`);
		},
		edited() {},
	};
}

module.exports = { createWatch };
