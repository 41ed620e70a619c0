'use strict';

const { notFound } = require('./refusals');

/** What calls and voicemails have in common: a window of time, free text, pageSize with skip, and data.total. */

const day = 24 * 3600 * 1000;

const query = {
	pageSize: { type: 'integer', min: 1, max: 2147483647 },
	skip: { type: 'integer', min: 0, max: 2147483647 },
	// The page prints yyyy-MM-ddTHH:mm:ss; clients also send a Z. Anything longer is refused.
	startUtc: { type: 'string', format: 'isoSeconds' },
	endUtc: { type: 'string', format: 'isoSeconds' },
	customFilter: { type: 'string' },
};

const utc = (text, otherwise) => (text ? Date.parse(text.endsWith('Z') ? text : `${text}Z`) : otherwise);

const inWindow = (provider, { startUtc, endUtc }) => {
	const from = utc(startUtc, provider.now() - day);
	const to = utc(endUtc, provider.now());
	return (record) => Date.parse(record.dateTimeUtc) >= from && Date.parse(record.dateTimeUtc) <= to;
};

const mentions = (text) => (record) => !text || JSON.stringify(record).toLowerCase().includes(text.toLowerCase());

/** Nothing found is a 200 with an empty list. The default of voicemails is INFERRED from the one of calls. */
const pageOf = (name, found, { pageSize = 10, skip = 0 }, shown = (record) => record) => ({
	status: 200,
	body: { data: { [name]: found.slice(skip, skip + pageSize).map(shown), total: found.length }, isSuccess: true },
});

const recordOf = (list, missing, { provider, params }) => {
	const record = provider.records[list].find(({ id }) => id === params.id);
	if (!record) throw notFound(missing);
	return record;
};

module.exports = { query, inWindow, mentions, pageOf, recordOf };
