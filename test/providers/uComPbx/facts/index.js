'use strict';

/**
 * The public operations of uCom PBX, below /api/ver1.0, as the vendor's pages and public client code name them. How sure
 * each is: D the vendor's pages, C public client code, I inferred. `{owner}` stands for a client, an extension group or
 * an extension with its ID.
 */
const OPERATIONS = `
D GET    /user/
C GET    /client/client_info/{id}/
C GET    /client/{id}/limit/
C GET    /client/{id}/alias/
C GET    /client/{id}/reg_status_log/
D POST   /client/{id}/variables/

C POST   /extension/{id}/callback/
D GET    /client/{id}/current_calls/
D GET    /extension/{id}/current_calls/
C GET    /extension/{id}/current_calls/{callApiId}
D PUT    /extension/{id}/current_calls/{callApiId}
C DELETE /extension/{id}/current_calls/{callApiId}

D GET    /client/{id}/call_history/
D GET    /client/{id}/call_history/{callUuid}
C GET    /client/{id}/calls/
C GET    /client/{id}/calls/stats
C GET    /client/{id}/cdr/
D GET    /extension/{id}/cdr/
D GET    /extension/{id}/cdr/stats/
C GET    /client/{id}/quality_rate/

D GET    /{owner}/record/
D GET    /{owner}/record/stats/
D GET    /{owner}/record/{recordUuid}
D GET    /{owner}/record/{recordUuid}/storage_url/
C POST   /{owner}/record/archive/
D DELETE /{owner}/record/{recordUuid}
D DELETE /{owner}/record/

D GET    /{owner}/voicemail/
I GET    /{owner}/voicemail/{recordUuid}
I DELETE /{owner}/voicemail/{recordUuid}

D POST   /extension/{id}/message/send/
D GET    /extension/{id}/message/
D GET    /extension/{id}/message/{messageId}
D PUT    /extension/{id}/message/{messageId}
D DELETE /extension/{id}/message/{messageId}
D GET    /extension/{id}/chat/{chatId}/messages/
D PUT    /extension/{id}/chat/{chatId}/messages/

D GET    /client/{id}/extension/
D POST   /client/{id}/extension/
C GET    /client/{id}/extension/{extensionId}
C PUT    /client/{id}/extension/{extensionId}
C DELETE /client/{id}/extension/{extensionId}
C GET    /extension_group/{id}/extension/
D GET    /client/{id}/extension_group/
D POST   /client/{id}/extension_group/
C PUT    /client/{id}/extension_group/{groupId}
C DELETE /client/{id}/extension_group/{groupId}
D GET    /extension/{id}/phone/
D PUT    /extension/{id}/phone/
C GET    /extension/{id}/ani/
C PUT    /extension/{id}/ani/
D GET    /extension/registration/
C GET    /extension/{id}/registration/
D GET    /extension/alive/
D GET    /extension/call_property/
D GET    /extension/call_property/{mnemo}

D GET    /client/{id}/did/
C GET    /client/{id}/did/{didId}
C PUT    /client/{id}/did/{didId}

C GET    /extension/{id}/queue/
C PUT    /extension/{id}/queue/
C GET    /extension/{id}/queue/status/
C GET    /client/{id}/agent/local/
C GET    /client/{id}/agent/local/{agentId}
I PUT    /client/{id}/agent/local/{agentId}
I DELETE /client/{id}/agent/local/{agentId}
D GET    /extension/{id}/agent/
D POST   /extension/{id}/agent/

D GET    /extension/{id}/ivr/
D PUT    /extension/{id}/ivr/
D GET    /extension/{id}/incom_rule/
D POST   /extension/{id}/incom_rule/
D PUT    /extension/{id}/incom_rule/{ruleId}
C GET    /client/{id}/sound/
C GET    /client/{id}/sound/{soundId}/download/
I POST   /client/{id}/sound/
I PUT    /extension/{id}/fax/

D GET    /extension/{id}/event/
D POST   /extension/{id}/event/
C GET    /extension/{id}/event/{eventId}
C PUT    /extension/{id}/event/{eventId}
C DELETE /extension/{id}/event/{eventId}
C DELETE /extension/{id}/event/
D GET    /client/{id}/phone_events/
D POST   /client/{id}/phone_events/
I DELETE /client/{id}/phone_events/{eventId}
D GET    /client/{id}/agent/local/{agentId}/event/
D POST   /client/{id}/agent/local/{agentId}/event/
C GET    /client/{id}/agent/local/{agentId}/event/{eventId}
C DELETE /client/{id}/agent/local/{agentId}/event/{eventId}
`;

const REALMS = ['client', 'extension_group', 'extension'];

/** `/{owner}/record/` is three paths: the pages have a section for each. */
const pathsOf = (path) =>
	path.startsWith('/{owner}/') ? REALMS.map((realm) => path.replace('/{owner}', `/${realm}/{id}`)) : [path];

const lines = OPERATIONS.split('\n').filter((line) => line.trim() !== '');

/** @type {Array<{ method: string, path: string, sure: string }>} */
const operations = lines.flatMap((line) => {
	const [sure, method, path] = line.trim().split(/\s+/);
	return pathsOf(path).map((one) => ({ method, path: one, sure }));
});

/** What the action node leaves out, because ... */
const leftOut = {
	'GET /client/{id}/calls/': 'call_history has the same calls with their legs',
	'POST /client/{id}/record/archive/': 'the pages that name its parameters could not be read',
	'POST /extension_group/{id}/record/archive/': 'as above',
	'POST /extension/{id}/record/archive/': 'as above',
	'GET /extension/{id}/registration/': 'Extension > Get Registration asks the list, which may be about one',
	'GET /extension/call_property/': 'a dictionary of names that no other operation takes',
	'GET /extension/call_property/{mnemo}': 'as above',
	'DELETE /client/{id}/agent/local/{agentId}': 'inferred, and nothing says what becomes of the calls in its queues',
	'POST /extension/{id}/event/': 'the trigger registers itself',
	'GET /extension/{id}/event/{eventId}': 'Event Handler > Get Many shows all that there is of one',
	'PUT /extension/{id}/event/{eventId}':
		'a handler of a workflow is made anew, one of somebody else is not ours to change',
	'DELETE /extension/{id}/event/': "deletes other products' handlers, too",
	'POST /client/{id}/phone_events/': 'the trigger registers itself',
	'POST /client/{id}/agent/local/{agentId}/event/': 'the trigger registers itself',
	'GET /client/{id}/agent/local/{agentId}/event/{eventId}': 'Event Handler > Get Many shows all that there is of one',
};

module.exports = { operations, leftOut };
