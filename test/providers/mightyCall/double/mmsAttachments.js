'use strict';

const { requestId } = require('./requestFields');
const { requestOf, refuseMissing } = require('./hiddenRequests');
const { picture } = require('./storedFiles');
const { zipOf } = require('./zipArchive');

/**
 * The attachments of a message as one archive. The vendor calls it a zip, a base64 file and JSON in three places, so
 * settings.mmsAttachments chooses: 'zip', 'base64' or 'json'. All three forms in detail are INFERRED.
 */
const disposition = (id) => ({ 'content-disposition': `attachment; filename="${id}.zip"` });

const forms = {
	zip: (zip, id) => ({ headers: { 'content-type': 'application/zip', ...disposition(id) }, body: zip }),
	base64: (zip, id) => ({
		headers: { 'content-type': 'text/plain', ...disposition(id) },
		body: zip.toString('base64'),
	}),
	// The schema's answer has one property.
	json: (zip) => ({ body: { message: zip.toString('base64') } }),
};

const getAttachments = ({ provider, params }) => {
	const { id, attachments = [] } = requestOf(provider, params.requestId);
	// INFERRED: a request without attachments is answered like one that is not there.
	if (!attachments.length) throw refuseMissing([id]);
	const zip = zipOf(attachments.map(({ fileName }) => ({ name: fileName, data: picture })));
	return { status: 200, ...forms[provider.settings.mmsAttachments](zip, id) };
};

const routes = [
	{
		method: 'GET',
		path: '/v4/api/journal/requests/{requestId}/mmsAttachments',
		params: { requestId },
		family: 'journal',
		handler: getAttachments,
	},
];

module.exports = { routes };
