'use strict';

/** A GET without any time limit: fetch gives up after five minutes without an answer, and some work takes longer. */
const http = require('node:http');

/** @returns {Promise<any>} the JSON of the answer */
function longGet(url) {
	return new Promise((resolve, reject) => {
		const answered = (response) => {
			let text = '';
			response.setEncoding('utf8').on('data', (chunk) => (text += chunk));
			response.on('error', reject);
			response.on('end', () =>
				response.statusCode === 200 ? resolve(JSON.parse(text)) : reject(new Error(`${response.statusCode}: ${text}`)),
			);
		};
		http.get(url, { agent: false }, answered).on('error', reject);
	});
}

module.exports = { longGet };
