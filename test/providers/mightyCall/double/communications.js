'use strict';

const { codedRefusal } = require('./refusals');
const { pageOfRequests, listQuery } = require('./journal');
const { setComment, removeComment, deleteVoicemails, text } = require('./journalWrites');
const { requestId, requestIds } = require('./requestFields');

/** The journal under the Call Center's names, its list inside data. Swagger v4, tag ContactCenter. */

/** What brings this 403 about is not said: settings.accountRoleIssue does. */
const refuseRole = ({ settings }) => {
	if (settings.accountRoleIssue)
		throw codedRefusal(403, 'TenantAccountRoleIssue', 'The role of the account does not allow this');
};

const list = (context) => {
	refuseRole(context.provider);
	return { status: 200, body: { data: pageOfRequests(context) } };
};

const root = '/v4/api/contactCenter/communications';
const comment = { path: `${root}/{requestId}/comment`, params: { requestId } };
const removeText = { type: 'boolean', required: true };

const routes = [
	{ method: 'GET', path: root, query: listQuery, handler: list },
	{ method: 'POST', ...comment, body: text('comment'), handler: setComment },
	{ method: 'DELETE', ...comment, handler: removeComment },
	{ method: 'DELETE', path: `${root}/voicemails`, query: { requestIds, removeText }, handler: deleteVoicemails },
].map((route) => ({ family: 'journal', ...route }));

module.exports = { routes };
