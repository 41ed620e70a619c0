'use strict';

const { mp3 } = require('../../../sandbox/core/examples');
const { owners } = require('./realm');
const { paging, pageOf, period, select } = require('./history');
const { refusal } = require('./refusals');

/** Recordings of a client, a group or an extension: bare arrays. Page: ucom4b wiki RACD 28344342. */

/** The end may not lie beyond the last day of the month after the one the period starts in. */
const refusePeriod = ({ start_datetime: start, end_datetime: end }) => {
	const [year, month] = start.split('-').map(Number);
	const limit = new Date(Date.UTC(year, month + 1, 1)).toISOString().slice(0, 10);
	if (end.slice(0, 10) >= limit) throw refusal(400, 'end_datetime: the period is too long', 'bad_request');
};

const list = (find) => (context) => {
	const { matches } = find(context);
	refusePeriod(context.query);
	return {
		status: 200,
		body: pageOf(select(context.provider.records.recordings.filter(matches), context.query), context.query),
	};
};

const recordingOf = (find, context) => {
	const { matches } = find(context);
	const found = context.provider.records.recordings.find(
		(one) => one.record_uuid === context.params.record && matches(one),
	);
	if (!found) throw refusal(404, 'Record not found');
	return found;
};

const audio = ({ file_name: name }) => ({
	status: 200,
	body: mp3(),
	headers: { 'content-type': 'audio/mpeg', 'content-disposition': `attachment; filename="${name}"` },
});

const download = (find) => (context) => audio(recordingOf(find, context));

// The storage is another host in reality; its path here is made up. It wants no bearer.
const storageUrl = (find) => (context) => {
	const { record_uuid: uuid } = recordingOf(find, context);
	return { status: 200, body: { record_url: `${context.provider.url}/storage/${uuid}.mp3` } };
};

const fromStorage = ({ provider, params }) => {
	const found = provider.records.recordings.find((one) => `${one.record_uuid}.mp3` === params.file);
	if (!found) throw refusal(404, 'Record not found');
	return audio(found);
};

const remove = (find) => (context) => {
	const { recordings } = context.provider.records;
	recordings.splice(recordings.indexOf(recordingOf(find, context)), 1);
	return { status: 204 };
};

const routesOf = ({ path, find }) => [
	{ method: 'GET', path: `${path}/record/`, query: { ...period, ...paging }, handler: list(find) },
	{ method: 'GET', path: `${path}/record/{record}`, handler: download(find) },
	{ method: 'DELETE', path: `${path}/record/{record}`, handler: remove(find) },
	{ method: 'GET', path: `${path}/record/{record}/storage_url/`, handler: storageUrl(find) },
];

const routes = [
	...Object.values(owners).flatMap(routesOf),
	{ method: 'GET', path: '/storage/{file}', auth: false, handler: fromStorage },
];

module.exports = { routes };
