'use strict';

const { requestId, requestIds } = require('./requestFields');
const { codedRefusal } = require('./refusals');
const { hide, restore, isHidden, byId, requestOf, requestsOf, refuseMissing } = require('./hiddenRequests');

/** Comments, flags, workflow state, and what can be deleted. Swagger v4, tag Journal. */

const updated = { status: 200, body: { message: 'updated' } };
const deleted = { status: 200, body: { message: 'deleted' } };

const setComment = ({ provider, params, body }) => {
	requestOf(provider, params.requestId).comment = body.comment;
	return updated;
};

const removeComment = ({ provider, params }) => {
	requestOf(provider, params.requestId).comment = '';
	return deleted;
};

const isMessage = (request) => request && ['message', 'messageThread'].includes(request.type);

/** Tells which were found. INFERRED: what is no message is not found, and none found is the 404. */
const deleteMessages = ({ provider, query }) => {
	const ids = query.requestIds.split(',');
	const deletedIds = ids.filter((id) => isMessage(byId(provider, id)) && !isHidden(byId(provider, id)));
	if (!deletedIds.length) throw refuseMissing(ids);
	for (const id of deletedIds) hide(byId(provider, id));
	return {
		status: 200,
		body: { message: 'deleted', data: { deletedIds, notfoundIds: ids.filter((id) => !deletedIds.includes(id)) } },
	};
};

const restoreMessage = ({ provider, query }) => {
	const request = requestOf(provider, query.requestId, { deletedToo: true });
	if (!isMessage(request)) throw refuseMissing([query.requestId]);
	restore(request);
	return updated;
};

// Which fields tell of the deletion is from the schema; how they look afterwards is INFERRED.
const withoutRecording = ({ recording: _recording, text, ...rest }, removeText, provider) => ({
	...rest,
	...(!removeText && { text }),
	availability: 'notAvailable',
	whenRemoved: new Date(provider.now()).toISOString(),
	whoRemovedName: 'Ada Novak',
	removedByUserGuid: provider.records.team.users[0].id,
});

const deleteVoicemails = ({ provider, query }) => {
	const requests = requestsOf(provider, query.requestIds);
	const without = requests.filter(({ voicemail }) => !voicemail);
	if (without.length) throw refuseMissing(without.map(({ id }) => id));
	for (const request of requests) request.voicemail = withoutRecording(request.voicemail, query.removeText, provider);
	return deleted;
};

const setWorkflowState = ({ provider, query, body }) => {
	const requests = requestsOf(provider, query.requestIds);
	// A 404, as documented, though nothing is missing.
	if (!['Open', 'Resolved'].includes(body.wfstateString))
		throw codedRefusal(404, 'WorkflowStateInvalid', 'Workflow state is invalid');
	for (const request of requests) request.wfstate = { state: body.wfstateString.toLowerCase() };
	return updated;
};

const flagSetters = {
	IsRead: (request, on) => void (request.read = on),
	Favorite: (request, on) => void (request.favorite = on),
	Removed: (request, on) => (on ? hide : restore)(request),
};

const setFlags =
	(on) =>
	({ provider, query }) => {
		const requests = requestsOf(provider, query.requestIds, { deletedToo: query.flags.split(',').includes('Removed') });
		for (const flag of query.flags.split(',')) for (const request of requests) flagSetters[flag](request, on);
		return updated;
	};

const flags = { type: 'string', required: true, enum: Object.keys(flagSetters), list: true, code: 'FlagsInvalid' };
const removeText = { type: 'boolean', required: true };
const text = (name) => ({
	accepts: ['text/plain'],
	whole: name,
	fields: { [name]: { type: 'string', required: true } },
});
const commentPath = { path: '/v4/api/journal/requests/{requestId}/comment', params: { requestId } };

const routes = [
	{ method: 'POST', ...commentPath, body: text('comment'), handler: setComment },
	// The schema lists a body here, the vendor's example sends none: both are taken.
	{ method: 'DELETE', ...commentPath, body: { ...text('comment'), optional: true }, handler: removeComment },
	{ method: 'DELETE', path: '/v4/api/journal/requests/messages', query: { requestIds }, handler: deleteMessages },
	{
		method: 'POST',
		path: '/v4/api/journal/requests/message',
		query: { requestId: { ...requestId, required: true } },
		handler: restoreMessage,
	},
	{
		method: 'DELETE',
		path: '/v4/api/journal/requests/voicemail',
		query: { requestIds, removeText },
		handler: deleteVoicemails,
	},
	{
		method: 'PUT',
		path: '/v4/api/journal/requests/wfstate',
		query: { requestIds },
		body: text('wfstateString'),
		handler: setWorkflowState,
	},
	{ method: 'POST', path: '/v4/api/journal/requests/flags', query: { flags, requestIds }, handler: setFlags(true) },
	{ method: 'DELETE', path: '/v4/api/journal/requests/flags', query: { flags, requestIds }, handler: setFlags(false) },
].map((route) => ({ family: 'journal', ...route }));

module.exports = { routes, setComment, removeComment, deleteVoicemails, text };
