'use strict';

const { refusal } = require('./refusals');
const { needed, ok } = require('./values');

/**
 * flow.voipex.io: the wiki's page "Contacts" (ipexas.atlassian.net/wiki/spaces/VD/pages/97072086), in Czech. Basic
 * sign-in of a user of the platform. What the answer looks like, and which character separates, is INFERRED.
 */
const MOST_BYTES = 20 * 1024 * 1024;

/** @returns {any} a session without a bearer */
function authorise(provider, { request }) {
	const { username, password } = provider.credentials.contacts;
	const expected = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
	if (request.headers.authorization !== expected) throw refusal(401, 'Wrong login or password');
	return { email: username };
}

/** RFC 4180: a cell in quotes may hold commas, line breaks and doubled quotes. */
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n)/g;

function rowsOf(written) {
	/** @type {string[][]} */
	const rows = [[]];
	for (const [, quoted, plain, behind] of written.matchAll(CELL)) {
		rows[rows.length - 1].push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
		if (behind !== ',') rows.push([]);
	}
	return rows.slice(0, -1);
}

/** @param {any} row */
const flawOf = ({ firstName, lastName, organization, phone1 }) =>
	!phone1 ? 'phone1 is missing' : firstName || lastName || organization ? undefined : 'a name is missing';

const upload = async ({ provider, body }) => {
	const written = await body.file.text();
	if (Buffer.byteLength(written) > MOST_BYTES) throw refusal(400, 'File too large');
	const [head = [], ...lines] = rowsOf(`${written.trimEnd()}\r\n`);
	const rows = lines.map((cells) => Object.fromEntries(head.map((name, index) => [name, cells[index] ?? ''])));
	const good = rows.filter((row) => flawOf(row) === undefined);
	// Replaces all that was there.
	provider.records.contacts.splice(0, Infinity, ...good);
	const bad = rows.flatMap((row, index) => (flawOf(row) ? [{ row: index + 2, reason: flawOf(row) }] : []));
	return ok({ imported: good.length, invalidRows: bad });
};

const routes = [
	{
		method: 'POST',
		path: '/v3/contacts/upload',
		acts: true,
		body: { accepts: ['multipart/form-data'], fields: { file: needed({ type: 'any' }) } },
		handler: upload,
	},
];

module.exports = { routes, authorise };
