/**
 * The lists of the MightyCall node: how each moves on, how many records it takes at a time, and what the double
 * holds them in. `end` is what it costs to see that there is no more when the last page is a full one.
 */
const { hex, guid } = require('../../../sandbox/core/examples');

const since = { start: '2000-01-01T00:00:00Z' };
const from = { from: '2000-01-01T00:00:00Z', to: '2100-01-01T00:00:00Z' };

const messagesOnly = (provider) => {
	for (const request of provider.records.requests) request.type = 'message';
};

const record = (name, index) => hex(name, index, 24);

/** Families of records. */
const skipped = { id: 'id', makeId: guid, largest: 500, end: 0, filters: since };
const contacts = { records: 'contacts', id: 'contactId', makeId: record, largest: 100, end: 0, at: 'data.contacts' };
const entries = { records: 'requests', id: 'id', makeId: record, largest: 1000, end: 1, filters: from };
const journal = { ...entries, path: '/v4/api/journal/requests', at: 'requests' };
const callCenter = '/v4/api/contactCenter';

const lists = [
	{ resource: 'call', operation: 'getAll', ...skipped, records: 'calls', path: '/v4/api/calls', at: 'data.calls' },
	{
		resource: 'voicemail',
		operation: 'getAll',
		...skipped,
		records: 'voicemails',
		path: '/v4/api/voicemails',
		at: 'data.voicemails',
	},
	{ resource: 'contact', operation: 'getAll', ...contacts, path: '/v4/api/contacts' },
	{ resource: 'contactCenter', operation: 'getContacts', ...contacts, path: `${callCenter}/contacts` },
	{ resource: 'journal', operation: 'getAll', ...journal },
	{ resource: 'message', operation: 'getAll', ...journal, prepare: messagesOnly },
	{
		resource: 'contactCenter',
		operation: 'getCommunications',
		...entries,
		path: `${callCenter}/communications`,
		at: 'data.requests',
	},
	{
		resource: 'contactCenter',
		operation: 'getInteractions',
		...contacts,
		end: 1,
		records: 'interactions',
		path: '/v4/api/contactcenter/interactions',
	},
];

/** One of each paging style. */
const STYLES = ['call > getAll', 'contact > getAll', 'journal > getAll', 'contactCenter > getInteractions'];

const labelled = lists.map((row) => [`${row.resource} > ${row.operation}`, row]);

module.exports = { lists: labelled, styles: labelled.filter(([label]) => STYLES.includes(label)) };
