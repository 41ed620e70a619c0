/** What a double answered, word for word: its own log holds only the status. */
const { ServerResponse } = require('node:http');

const parsed = (text) => {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
};

/** @returns {{ method: string, path: string, status: number, body: unknown }[]} of this test so far, newest last */
function watchAnswers() {
	const answers = [];
	beforeEach(() => {
		answers.length = 0;
		const { end } = ServerResponse.prototype;
		jest.spyOn(ServerResponse.prototype, 'end').mockImplementation(function (payload, ...rest) {
			const { method, url } = this.req;
			answers.push({ method, path: url.split('?')[0], status: this.statusCode, body: parsed(String(payload ?? '')) });
			return end.call(this, payload, ...rest);
		});
	});
	afterEach(() => jest.restoreAllMocks());
	return answers;
}

module.exports = { watchAnswers };
