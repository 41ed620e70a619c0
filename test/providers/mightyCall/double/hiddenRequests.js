'use strict';

const { codedRefusal } = require('./refusals');

/** Requests that were deleted stay in the records, unseen, because a deleted message can be restored. */
const hidden = new WeakSet();

const hide = (request) => void hidden.add(request);
const restore = (request) => void hidden.delete(request);
const isHidden = (request) => hidden.has(request);

const refuseMissing = (ids) => codedRefusal(404, 'RequestIsNotFound', 'Request is not found', { notFoundIds: ids });

const byId = ({ records }, id) => records.requests.find((one) => one.id === id.toLowerCase());

/** The request of an id as a client may see it; deleted ones only where they can be brought back. */
const requestOf = (provider, id, { deletedToo = false } = {}) => {
	const found = byId(provider, id);
	if (!found || (isHidden(found) && !deletedToo)) throw refuseMissing([id]);
	return found;
};

/** All requests of a comma-separated list. INFERRED: one unknown id and nothing is done. */
const requestsOf = (provider, ids, options) => ids.split(',').map((id) => requestOf(provider, id, options));

module.exports = { hide, restore, isHidden, byId, requestOf, requestsOf, refuseMissing };
