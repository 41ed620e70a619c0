'use strict';

/** How the specification types what goes into a request. */
const text = { type: 'string' };
const number = { type: 'number' };
const flag = { type: 'boolean' };
/** Repeated or JSON-encoded: the specification says the one, the operator's own script sends the other. */
const list = (items, bounds = {}) => ({ type: 'array', repeats: true, items, ...bounds });

const values = {
	text,
	number,
	flag,
	list,
	integer: { type: 'integer' },
	isoTime: { type: 'string', format: 'isoZoned' },
	timezone: { type: 'string', format: 'timeZone' },
	day: { type: 'string', format: 'date' },
	pbx: { pbxId: number },
	pages: (largest) => ({ page: { type: 'integer', min: 1 }, pageSize: { type: 'integer', min: 1, max: largest } }),
};

const needed = (value) => ({ ...value, required: true });

/** @param {Record<string, any>} fields @param {{ optional?: boolean }} [more] */
const json = (fields, more = {}) => ({ accepts: ['application/json'], fields, ...more });

const ok = (body) => ({ status: 200, body });

/** Records of a time between two moments; either may be missing. */
const within =
	({ startTime, endTime }, momentOf) =>
	(record) =>
		(!startTime || Date.parse(momentOf(record)) >= Date.parse(startTime)) &&
		(!endTime || Date.parse(momentOf(record)) <= Date.parse(endTime));

module.exports = { ...values, needed, json, ok, within };
