/**
 * What happens at MightyCall's double while somebody polls it. Each function puts one record there and gives it back.
 */
const { randomBytes, randomUUID } = require('node:crypto');
const { linkOf } = require('../double/storedFiles');

/** Examples of the double by what they are: its journal is made in a fixed order of kinds. */
const EXAMPLES = { recordedCall: 0, voicemail: 2, message: 3 };

const example = (provider, list, index) => provider.definition.records[list].make(index, provider, 40);

const isoNow = () => new Date(Date.now()).toISOString();

const add = (provider, list, record) => {
	provider.records[list].unshift(record);
	return record;
};

const newRequest = (provider, kind, given) => ({
	...example(provider, 'requests', EXAMPLES[kind]),
	id: randomBytes(12).toString('hex'),
	requestGuid: randomUUID(),
	created: isoNow(),
	respondedAt: isoNow(),
	...given,
});

function voicemail(provider, { text = 'Please call back', status = 'success', ...given } = {}) {
	const request = newRequest(provider, 'voicemail', given);
	const recording = { ...request.voicemail.recording, link: linkOf(provider, `${randomUUID()}.wav`) };
	const transcript = { text, speechRecognitionStatus: status };
	return add(provider, 'requests', { ...request, voicemail: { ...request.voicemail, ...transcript, recording } });
}

/** @param {any} provider @param {any} [given] e.g. `{ origin: 'outbound' }` */
function message(provider, given = {}) {
	const { text = 'Hello', ...more } = given;
	return add(
		provider,
		'requests',
		newRequest(provider, 'message', {
			type: 'message',
			origin: 'inbound',
			text,
			textModel: { text, availability: 'available' },
			...more,
		}),
	);
}

/** @param {any} provider @param {any} [given] e.g. `{ callRecord: null }` */
function call(provider, given = {}) {
	const id = randomUUID();
	const callRecord = { fileName: `${id}.wav`, uri: linkOf(provider, `${id}.wav`) };
	return add(provider, 'calls', {
		...example(provider, 'calls', EXAMPLES.recordedCall),
		id,
		callRecord,
		dateTimeUtc: isoNow(),
		...given,
	});
}

/** @param {any} provider @param {any} [given] */
function contact(provider, given = {}) {
	const ids = { contactId: randomBytes(12).toString('hex'), etag: randomBytes(8).toString('hex') };
	return add(provider, 'contacts', {
		...example(provider, 'contacts', 0),
		...ids,
		created: isoNow(),
		updated: isoNow(),
		...given,
	});
}

/** Somebody edits a contact. */
const edit = (record, changes) =>
	Object.assign(record, changes, { etag: randomBytes(8).toString('hex'), updated: isoNow() });

/** A contact that was made at a given moment was not changed since, unless it says so. */
const contactOf = (provider, { created, ...given } = {}) =>
	contact(provider, created ? { created, updated: created, ...given } : given);

/** What each event of the polling trigger is about: how one comes about, where it is asked for, its id and its time. */
const POLLED = [
	{ event: 'newVoicemail', make: voicemail, path: '/v4/api/journal/requests', id: 'id', time: 'created' },
	{ event: 'newMessage', make: message, path: '/v4/api/journal/requests', id: 'id', time: 'created' },
	{ event: 'newRecording', make: call, path: '/v4/api/calls', id: 'id', time: 'dateTimeUtc' },
	{ event: 'contactChanged', make: contactOf, path: '/v4/api/contacts', id: 'contactId', time: 'created' },
];

module.exports = { voicemail, message, call, contact, edit, POLLED };
