'use strict';

const { countRequest } = require('./allowance');
const { authorise, tokenRoute, tokens } = require('./auth');
const { errorBody, refuse } = require('./refusals');
const { records } = require('./records');
const { Webhooks } = require('./webhooks');

const rooms = [
	'./account',
	'./phoneNumbers',
	'./calls',
	'./voicemails',
	'./messages',
	'./storedFiles',
	'./journal',
	'./journalWrites',
	'./callersLists',
	'./mmsAttachments',
	'./contacts',
	'./contactTags',
	'./channels',
	'./callCenterContacts',
	'./interactions',
	'./communications',
];

/** MightyCall REST API v4: api.mightycall.com, token under /v4/auth, resources under /v4/api. */
module.exports = {
	mainHost: 'api',
	credentials: () => ({
		apiKey: 'example-mightycall-api-key',
		userKey: 'example-mightycall-user-key',
		extension: '100',
	}),
	settings: {
		courseOf: undefined,
		// expires_in is printed as 86399. How long a refresh token lives is not known; two days here.
		bearerLifetime: 86399,
		refreshLifetime: 172800,
		edition: 'classic',
		mmsAttachments: 'zip',
		recordingBytes: undefined,
		accountRoleIssue: false,
		// The plan's limits are not printed.
		contactsLimit: 50000,
		phonesOfContact: 50,
		emailsOfContact: 50,
		callersListPlaces: 100,
		dailyAllowance: undefined,
		allowanceRefusal: { status: 403, body: { message: 'The daily limit of requests is exceeded.' } },
	},
	tokens,
	records,
	authorise,
	refuse,
	errorBody,
	before: countRequest,
	extend: (provider) => void (provider.webhooks = new Webhooks(provider)),
	hosts: { api: [tokenRoute, ...rooms.flatMap((room) => require(room).routes)] },
};
