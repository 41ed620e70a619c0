'use strict';

/** The floor inside n8n: n8n's own request helper with a ready header, and nothing else. */
const { workOf } = require('./floorWork');

const text = (name) => ({ displayName: name, name, type: 'string', default: '' });

class BenchFloor {
	description = {
		displayName: 'Bench Floor',
		name: 'benchFloor',
		group: ['transform'],
		version: 1,
		description: 'Sends requests as barely as n8n allows',
		defaults: { name: 'Bench Floor' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [
			text('task'),
			text('url'),
			text('bearer'),
			{ displayName: 'atOnce', name: 'atOnce', type: 'number', default: 10 },
		],
	};

	async execute() {
		const [task, url, bearer, atOnce] = ['task', 'url', 'bearer', 'atOnce'].map((name) =>
			this.getNodeParameter(name, 0),
		);
		const send = (address, request) => this.helpers.httpRequest({ ...request, url: address, json: true });
		const headers = { authorization: `Bearer ${bearer}` };
		const records = await workOf(task)(send, { url, headers, atOnce }, this.getInputData());
		return [records.map((json, index) => ({ json, pairedItem: { item: task === 'getAll' ? 0 : index } }))];
	}
}

module.exports = { BenchFloor };
