'use strict';

/** A signed-in session with n8n's internal REST API, the one its editor uses. */
const { randomUUID } = require('node:crypto');
const { fetchAnew } = require('./fetchAnew');

class N8nAnswerError extends Error {
	constructor(method, path, status, body) {
		super(`${method} ${path} answered ${status}: ${body?.message ?? JSON.stringify(body)}`);
		this.name = 'N8nAnswerError';
		this.status = status;
		this.body = body;
	}
}

function parse(text) {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

/**
 * @param {string} url where n8n answers
 * @param {{ onAnswer?: (text: string) => void }} [options] onAnswer: sees every answer as it came
 */
function createRestSession(url, { onAnswer = () => {} } = {}) {
	// n8n binds a session to the browser that signed in and refuses its cookie to any other.
	const browserId = randomUUID();
	let cookie = '';

	async function request(method, path, body, { root = '/rest' } = {}) {
		const response = await fetchAnew(`${url}${root}${path}`, {
			method,
			headers: { 'browser-id': browserId, 'content-type': 'application/json', cookie },
			body: body === undefined ? undefined : JSON.stringify(body),
		});
		const [issued] = response.headers.getSetCookie();
		if (issued) cookie = issued.split(';')[0];
		const text = await response.text();
		onAnswer(text);
		const answer = parse(text);
		if (!response.ok) throw new N8nAnswerError(method, path, response.status, answer);
		return answer?.data ?? answer;
	}

	return {
		get: (path) => request('GET', path),
		post: (path, body = {}) => request('POST', path, body),
		patch: (path, body) => request('PATCH', path, body),
		delete: (path) => request('DELETE', path),
		/** A file the editor loads, which is not under /rest. */
		file: (path) => request('GET', path, undefined, { root: '' }),
		/** What a browser needs to go on with this session. */
		identity: () => ({ browserId, cookie }),
	};
}

module.exports = { createRestSession, N8nAnswerError };
