'use strict';

const { tags, channels } = require('./sheetFormats');

/**
 * Where the vendor's prose, or an answer somebody published, says otherwise than the vendor's own schema.
 * A short list on purpose: what is not here is held against the schema as it stands.
 */

// The schema lists 40 contactPatch.* query names for each of the two: a generator took the body for query parameters.
const partialContact = {
	name: 'contactPatch',
	required: true,
	accepts: ['application/json', 'text/json', 'application/x-www-form-urlencoded'],
	schema: {
		type: 'object',
		properties: {
			firstName: { type: 'string' },
			lastName: { type: 'string' },
			patronymic: { type: 'string' },
			comment: { type: 'string' },
			tags,
			channels,
		},
	},
};

/** What the request body of an operation is instead of, or further than, the schema's. */
const requestBodies = {
	'PATCH /contacts/{contactId}': partialContact,
	'PATCH /contactCenter/contacts/{contactId}': partialContact,
	// The schema wants a comment to delete a comment; the vendor's own example sends no body.
	'DELETE /journal/requests/{requestId}/comment': { required: false },
	// The payload of an import is documented nowhere.
	'POST /contactCenter/contacts/import': { name: 'file', required: false, schema: {}, anything: true },
};

const listOfContacts = {
	type: 'object',
	properties: {
		data: {
			type: 'object',
			properties: {
				contacts: { type: 'array', items: { $ref: 'Infratel.ContactsLibrary.Models.ContactModel' } },
				pages: { type: 'integer' },
				records: { type: 'integer' },
				currentPage: { type: 'integer' },
			},
		},
		message: { type: 'string' },
	},
};

const modelState = { $ref: 'API.HttpService.Entities.BadRequestResultDocumentation' };

const wrapped = ($ref) => ({ type: 'object', properties: { data: { $ref } } });

/** Further shapes an answer may have, by operation and status. */
const answers = {
	// The schema has one contact where the prose and every client have a page of them.
	'GET /contacts 200': [listOfContacts],
	// The schema repeats the answer of POST .../tags; the prose has bare words.
	'GET /contacts/tags 200': [{ type: 'object', properties: { data: { type: 'array', items: { type: 'string' } } } }],
	// The prose says 201 here.
	'PUT /contacts/{contactId} 201': [
		{ $ref: 'API.HttpService.Models.Common.OkDataResponse[Infratel.ContactsLibrary.Models.ContactModel]' },
	],
	// Prose with a data wrapper, schema and example without.
	'GET /journal/requests 200': [wrapped('Infratel.JournalLibrary.Models.RequestListModel')],
	'GET /journal/requests/{requestId} 200': [wrapped('Infratel.JournalLibrary.Models.RequestModel')],
	'GET /journal/requests/counts 200': [wrapped('API.HttpService.Models.Journal.CountModel')],
	// Called a zip, a base64 file and JSON in three places: anything goes.
	'GET /journal/requests/{requestId}/mmsAttachments 200': [{}],
	// INFERRED: a body that is no list of numbers is refused in the words of its family.
	'DELETE /phonenumbers 400': [modelState],
	// A wrong GUID in the path is a wrong model, as on the list. INFERRED.
	'GET /calls/{id} 400': [modelState],
	'GET /voicemails/{id} 400': [modelState],
	'GET /phonenumbers/{phoneNumber} 400': [modelState],
};

/** Properties seen or described beside those of the schema: which name, on which definitions. */
const extras = [
	// Published answers of the Call Center host.
	{ names: ['objectGuid', 'doNotOriginate', 'whenDeleted'], on: /CrmApi\.PhoneNumber$/ },
	// 404 with notFoundIds, FilterParamsMalformed with unsupportedFilters: the prose has data on every error of these
	// families.
	{ names: ['data'], on: /\.(BaseErrorResponse|ContactsErrorResponse)$/ },
	// Message deletion tells which ids were found.
	{ names: ['data'], on: /\.OkResponse$/, operation: 'DELETE /journal/requests/messages' },
	{ names: ['contactOperationEvent'], on: /\.ChannelResponse$/ },
];

/** Shown as null in the vendor's prose or examples; the schema language cannot say so. */
const nullable = ['duration', 'callStatus', 'callRecord', 'label', 'wfstate', 'currentPage', 'attachments'];

/** `data` of an error is null where there is nothing to tell; and a list where the schema has a dictionary of texts. */
const errorData = { type: 'object', properties: { unsupportedFilters: { type: 'array', items: { type: 'string' } } } };

module.exports = { requestBodies, answers, extras, nullable, errorData };
