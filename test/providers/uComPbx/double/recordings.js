'use strict';

const { mp3 } = require('../../../sandbox/core/examples');
const { owners } = require('./realm');
const { bare, found, paging, period, refuseLongPeriod, removed, select } = require('./lists');

/**
 * Recordings and voicemails of a client, a group or an extension: bare arrays. Pages: ucom4b wiki RACD 28344342,
 * 26411078. That one voicemail is reached like one recording is INFERRED.
 */

const list = (rowsOf, find) => (context) => {
	const { matches } = find(context);
	refuseLongPeriod(context.query);
	return bare(rowsOf(context.provider).filter(matches), context.query);
};

const rowOf = (rowsOf, find, context) => {
	const { matches } = find(context);
	const isIt = (one) => one.record_uuid === context.params.record && matches(one);
	return found(rowsOf(context.provider), isIt, 'Record not found');
};

const audio = ({ file_name: name }) => ({
	status: 200,
	body: mp3(),
	headers: { 'content-type': 'audio/mpeg', 'content-disposition': `attachment; filename="${name}"` },
});

/** Total size and number of files; what the fields are called is INFERRED. */
const stats = (find) => (context) => {
	const { matches } = find(context);
	const rows = select(context.provider.records.recordings.filter(matches), context.query);
	return { status: 200, body: { count: rows.length, size: rows.reduce((sum, one) => sum + one.record_file_size, 0) } };
};

// The storage is another host in reality; its path here is made up. It wants no bearer.
const storageUrl = (find) => (context) => {
	const { record_uuid: uuid } = rowOf(recordings, find, context);
	return { status: 200, body: { record_url: `${context.provider.url}/storage/${uuid}.mp3` } };
};

const fromStorage = ({ provider, params }) =>
	audio(found(recordings(provider), (one) => `${one.record_uuid}.mp3` === params.file, 'Record not found'));

/** That a range is deleted with the query of the list is INFERRED. */
const removeRange = (find) => (context) => {
	const { matches } = find(context);
	const all = recordings(context.provider);
	return removed(all, select(all.filter(matches), context.query));
};

const recordings = ({ records }) => records.recordings;
const voicemails = ({ records }) => records.voicemails;

const common = (name, rowsOf, { path, find }) => [
	{ method: 'GET', path: `${path}/${name}/`, query: { ...period, ...paging }, handler: list(rowsOf, find) },
	{ method: 'GET', path: `${path}/${name}/{record}`, handler: (context) => audio(rowOf(rowsOf, find, context)) },
	{
		method: 'DELETE',
		path: `${path}/${name}/{record}`,
		handler: (context) => removed(rowsOf(context.provider), rowOf(rowsOf, find, context)),
	},
];

const routesOf = (owner) => [
	...common('record', recordings, owner),
	...common('voicemail', voicemails, owner),
	{ method: 'GET', path: `${owner.path}/record/stats/`, query: period, handler: stats(owner.find) },
	{ method: 'DELETE', path: `${owner.path}/record/`, query: period, handler: removeRange(owner.find) },
	{ method: 'GET', path: `${owner.path}/record/{record}/storage_url/`, handler: storageUrl(owner.find) },
];

const routes = [
	...Object.values(owners).flatMap(routesOf),
	{ method: 'GET', path: '/storage/{file}', auth: false, handler: fromStorage },
];

module.exports = { routes };
