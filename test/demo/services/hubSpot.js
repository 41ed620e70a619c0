'use strict';

/**
 * HubSpot's CRM as far as examples write to it: notes and tasks on a contact.
 * https://developers.hubspot.com/docs/api-reference/crm-notes-v3/guide, .../legacy/crm/activities/tasks/guide
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

const startHubSpot = () =>
	startHttpService(KEY, {
		'POST /crm/v3/objects/notes': creates('notes'),
		'POST /crm/v3/objects/tasks': creates('tasks'),
	});

module.exports = {
	start: startHubSpot,
	origin: 'https://api.hubapi.com',
	credential: { type: 'hubspotAppToken', data: () => ({ appToken: KEY }) },
	secrets: [KEY],
};
