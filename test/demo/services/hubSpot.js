'use strict';

/**
 * HubSpot's CRM as far as examples use it: notes and tasks on a contact, and the search for one.
 * https://developers.hubspot.com/docs/api-reference/crm-notes-v3/guide, .../legacy/crm/activities/tasks/guide,
 * .../crm-search-v3/guide
 */
const assert = require('node:assert/strict');
const { startHttpService } = require('./httpService');

const KEY = 'example-hubspot-service-key';

/** How HubSpot numbers what ties an activity to a contact. */
const TO_CONTACT = { notes: 202, tasks: 204 };
const KNOWN = {
	notes: ['hs_timestamp', 'hs_note_body', 'hubspot_owner_id', 'hs_attachment_ids'],
	tasks: [
		'hs_timestamp',
		'hs_task_body',
		'hs_task_subject',
		'hs_task_status',
		'hs_task_priority',
		'hs_task_type',
		'hubspot_owner_id',
	],
};

function assertActivity(kind, { properties, associations }) {
	assert.deepEqual(
		Object.keys(properties).filter((name) => !KNOWN[kind].includes(name)),
		[],
	);
	assert.ok(Date.parse(properties.hs_timestamp) > 0, 'hs_timestamp is required');
	const [{ to, types }, ...others] = associations;
	assert.deepEqual(others, []);
	assert.match(String(to.id), /^\d+$/);
	assert.deepEqual(types, [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: TO_CONTACT[kind] }]);
}

/** A contact that is not there any more: HubSpot's words for it were not read by us. */
const isGone = ({ associations }) => associations[0].to.id === '404';

const creates = (kind) => (request) => {
	assertActivity(kind, request.body);
	if (isGone(request.body)) return { status: 400, body: { status: 'error', message: 'No such contact' } };
	return { status: 201, body: { id: '70001', properties: request.body.properties } };
};

/** Who has which number; two share one. */
const CONTACTS = [
	{ id: '51207', phone: '+14155550161' },
	{ id: '51214', phone: '+14155550163' },
	{ id: '51221', phone: '+14155550163' },
];

function found({ body: { query, limit, properties, ...unknown } }) {
	assert.deepEqual(unknown, {});
	assert.ok(Array.isArray(properties));
	assert.match(query, /^\d{10}$/);
	const all = CONTACTS.filter(({ phone }) => phone.includes(query));
	const results = all.slice(0, limit).map(({ id, ...known }) => ({ id, properties: known }));
	return { status: 200, body: { total: all.length, results } };
}

const startHubSpot = () =>
	startHttpService(KEY, {
		'POST /crm/v3/objects/contacts/search': found,
		'POST /crm/v3/objects/notes': creates('notes'),
		'POST /crm/v3/objects/tasks': creates('tasks'),
	});

module.exports = {
	start: startHubSpot,
	origin: 'https://api.hubapi.com',
	credential: { type: 'hubspotAppToken', data: () => ({ appToken: KEY }) },
	secrets: [KEY],
};
