/** Requests to a double as they are, without n8n. */
const { request } = require('undici');

const form = (fields) => ({
	body: new URLSearchParams(fields).toString(),
	headers: { 'content-type': 'application/x-www-form-urlencoded' },
});

/** @param {string} url @param {{ method?: any, headers?: any, body?: any }} [options] */
async function ask(url, { method = 'POST', headers = {}, body } = {}) {
	const answer = await request(url, { method, headers, body });
	const text = await answer.body.text();
	return { status: answer.statusCode, body: text === '' ? undefined : JSON.parse(text) };
}

module.exports = { ask, form };
