/** Bodies of MightyCall's webhook, one by one, with the names the vendor's page prints them with. */
const { randomUUID } = require('node:crypto');

const CLIENT = '+15555550142';
const BUSINESS = '+12125550199';

/** Out of these an event is made; whatever differs is given. */
const FIELDS = ['callId', 'from', 'to', 'extension', 'guid', 'apiKey', 'timestamp'];

/**
 * @param {string} apiKey of the account
 * @returns {(eventType: string, given?: any) => any} `given`: callId, from, to, extension, guid, apiKey, timestamp,
 *   and under any other name a field that is added as it is
 */
function createEvents(apiKey) {
	return (eventType, given = {}) => {
		const { callId = randomUUID(), from = CLIENT, to = BUSINESS, extension, guid = randomUUID() } = given;
		const more = Object.entries(given).filter(([name]) => !FIELDS.includes(name));
		return {
			EventType: eventType,
			Guid: guid,
			ApiKey: 'apiKey' in given ? given.apiKey : apiKey,
			Timestamp: given.timestamp ?? new Date().toISOString(),
			Body: { Id: callId, From: from, To: to, ...('extension' in given ? { Extension: extension } : {}) },
			...Object.fromEntries(more),
		};
	};
}

/**
 * Several events of one call.
 *
 * @param {(eventType: string, given?: any) => any} event
 * @param {Array<string | [string, string | null]>} steps names, or a name with the extension it concerns
 * @param {any} [given] what all of them share
 */
function callOf(event, steps, given = {}) {
	const callId = given.callId ?? randomUUID();
	return steps.map((step) => {
		const [eventType, extension] = [step].flat();
		return event(eventType, { ...given, callId, ...(extension === undefined ? {} : { extension }) });
	});
}

module.exports = { createEvents, callOf, CLIENT, BUSINESS };
