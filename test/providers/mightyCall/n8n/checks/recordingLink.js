'use strict';

/** A link to a recording that answers with a good status and no recording, or a part of one. */
const assert = require('node:assert/strict');
const { whileReady } = require('../../../../n8n/whileReady');
const { accountOf } = require('../../..');

const row = accountOf('mightyCall');

/** `times`: what says that there is nothing yet is asked again. */
const ANSWERS = [
	{
		fault: { status: 206, body: Buffer.from('RIFF'), headers: { 'content-type': 'audio/wav' } },
		times: 1,
		says: /^MightyCall gave a part of the file only \(status 206\)/,
	},
	{ fault: { status: 204, body: '' }, times: 4, says: /^MightyCall has no recording or other file there \(yet\)/ },
];

const goesOn = ({ fault, times, says }) => ({
	title: `${row.label}: a recording's link that answers ${fault.status} is an error, and n8n answers all the while`,
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		const { provider } = account;
		const { id, callRecord } = provider.records.calls.find((call) => call.callRecord);
		const download = () =>
			account.run({ resource: 'call', operation: 'downloadRecording', callId: { __rl: true, mode: 'id', value: id } });
		const { pathname: path } = new URL(callRecord.uri);
		provider.faults.push({ match: { path }, times, ...fault });
		const { result, asked } = await whileReady(laboratory.server.url, download);
		const [{ status, error }] = result;
		assert.equal(status, 'error');
		assert.match(error.message, says);
		assert.equal(provider.requests.filter((request) => request.path === path).length, times);
		const [next] = await download();
		assert.equal(next.status, 'success', next.error?.message);
		return `ready ${asked} times meanwhile`;
	},
});

module.exports = ANSWERS.map(goesOn);
