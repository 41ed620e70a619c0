'use strict';

/**
 * Run by the host's Node (which has SQLite built in): puts back every moment in what a workflow remembers, straight
 * in n8n's database, for n8n lets nobody else write it. Arguments: user folder, workflow id, minutes, and the names of
 * the moments that are meant if not all are.
 */
const path = require('node:path');
const { DatabaseSync } = require('node:sqlite');

const MINUTES = 60_000;

/** In milliseconds; no other number a trigger stores is as large. */
const isMoment = (value) => typeof value === 'number' && value > Date.UTC(2000, 0) && value < Date.UTC(2200, 0);

const [userFolder, id, minutes, ...names] = process.argv.slice(2);

const isMeant = (name, value) => isMoment(value) && (names.length === 0 || names.includes(name));

const aged = (text, by) =>
	JSON.stringify(JSON.parse(text, (name, value) => (isMeant(name, value) ? value - by * MINUTES : value)));

const database = new DatabaseSync(path.join(userFolder, '.n8n', 'database.sqlite'));
try {
	database.exec('PRAGMA busy_timeout = 10000');
	const { staticData } = database.prepare('SELECT staticData FROM workflow_entity WHERE id = ?').get(id);
	database.prepare('UPDATE workflow_entity SET staticData = ? WHERE id = ?').run(aged(staticData, Number(minutes)), id);
} finally {
	database.close();
}
