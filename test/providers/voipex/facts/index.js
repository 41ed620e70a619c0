'use strict';

/**
 * The public operations of VOIPEX by host, as its pages, a client generated from its specification, and public client
 * code name them. How sure each is: S the specification, D the vendor's pages, C public client code, I inferred.
 */
const OPERATIONS = `
S api  POST   /calls
S api  DELETE /calls
S api  GET    /calls
S api  GET    /calls/current
S api  GET    /calls/missed
S api  GET    /calls/{callId}/detail
S api  GET    /calls/{callId}/recordings
S api  GET    /calls/{callId}/transcript
S api  PUT    /calls/transfer
S api  DELETE /calls/transfer
S api  GET    /calls/transfer/destinations
S api  PUT    /calls/monitor

S api  GET    /recordings
S api  GET    /recordings/download
S api  GET    /recordings/{filename}
S api  GET    /recordings/{filename}/ipbx/{pbxId}
S api  POST   /recordings/batch-delete

S api  GET    /pbx/users
S api  GET    /pbx/users/{userId}
S api  GET    /members
S api  GET    /numbers
S api  GET    /numbers/{numberId}
S api  GET    /pauses
S api  GET    /profiles
S api  PUT    /profiles/{profileId}
S api  PUT    /users/profile
S api  PUT    /service/reload

S api  GET    /reports/calls
S api  GET    /reports/queues
S api  GET    /reports/agents/activity
S api  GET    /reports/agents/activity-durations
S api  GET    /reports/agents/daily-stats

D api  POST   /dialer/call-lists
D api  POST   /dialer/campaigns
D api  PUT    /dialer/campaigns/{id}/control
D api  GET    /ivr
I apiV2 POST  /dialer/call-lists
I apiV2 POST  /dialer/campaigns
I apiV2 PUT   /dialer/campaigns/{id}/control
I apiV2 GET   /ivr

C api  POST   /graphql
C api  GET    /contacts

D sms  GET    /SMS/allowed-numbers
D sms  POST   /SMS
D sms  GET    /SMS

D rest POST   /v1/sms
C rest GET    /v1/users/me
C rest GET    /v1/calls
C rest GET    /v1/calls/technical-overview
C rest GET    /v1/pbx
C rest GET    /v1/voip/profiles
C rest GET    /v1/voip/{number}
C rest GET    /v1/voip/{number}/state
C rest GET    /v1/voip/{number}/credit
C rest GET    /v2/phone-numbers
C rest GET    /v2/phone-numbers/diagnostic
C rest GET    /v1/services
C rest GET    /v1/services/{serviceId}
C rest GET    /v1/customers
C rest GET    /v1/customers/{id}
C rest GET    /v1/customers/{customerId}/users
C rest GET    /v1/rights
C rest GET    /v1/freeUnits/history

D contacts POST /v3/contacts/upload
I contacts GET  /v3/contacts/validator/phone-number/{phoneNumber}
`;

const lines = OPERATIONS.split('\n').filter((line) => line.trim() !== '');

/** @type {Array<{ host: string, method: string, path: string, sure: string }>} */
const operations = lines.map((line) => {
	const [sure, host, method, path] = line.trim().split(/\s+/);
	return { host, method, path, sure };
});

const RESELLERS = 'for resellers and contracts; of its fields nothing is known. API Request > Send can ask it';
const NAMES_ALONE = 'its path and parameters are known, of its answer nothing. API Request > Send can ask it';

/** What the action node leaves out, because ... */
const leftOut = {
	'api GET /recordings/{filename}/ipbx/{pbxId}': 'Recording > Download does the same with PBX ID',
	'api GET /contacts': 'seen in client code of 2020, and in no specification since',
	'rest GET /v1/calls/technical-overview': NAMES_ALONE,
	'rest GET /v1/pbx': 'Account > Get Me shows the switchboards',
	'rest GET /v1/voip/profiles': NAMES_ALONE,
	'rest GET /v1/voip/{number}': NAMES_ALONE,
	'rest GET /v2/phone-numbers': 'Number > Get Many has the numbers of the switchboard',
	'rest GET /v2/phone-numbers/diagnostic': NAMES_ALONE,
	'rest GET /v1/services': RESELLERS,
	'rest GET /v1/services/{serviceId}': RESELLERS,
	'rest GET /v1/customers': RESELLERS,
	'rest GET /v1/customers/{id}': RESELLERS,
	'rest GET /v1/customers/{customerId}/users': RESELLERS,
	'rest GET /v1/rights': RESELLERS,
	'rest GET /v1/freeUnits/history': RESELLERS,
	'contacts GET /v3/contacts/validator/phone-number/{phoneNumber}':
		'its method is inferred, and the node checks numbers itself',
};

/** What VOIPEX posts: the ten events of a switchboard, and what is posted of an SMS. Its own names. */
const posted = {
	switchboard: [
		'NewCall',
		'Ringing',
		'Answered',
		'Hangup',
		'AttendedTransfer',
		'AgentLogin',
		'AgentLogout',
		'AgentPaused',
		'AgentUnPaused',
		'CDR',
	],
	sms: [
		{ direction: 'IN', state: 'DELIVERED' },
		{ direction: 'OUT', state: 'DELIVERED' },
		{ direction: 'OUT', state: 'FAILED' },
	],
	/** The keys of a call's and an agent's event; each may be renamed. */
	keys: ['EventName', 'From', 'To', 'Line', 'Email', 'Login', 'UniqueId', 'Queue', 'Direction', 'Reason', 'PauseName'],
};

module.exports = { operations, leftOut, posted };
