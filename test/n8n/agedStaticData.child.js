'use strict';

/**
 * Run by the host's Node (which has SQLite built in): puts back every moment in what a workflow remembers, straight
 * in n8n's database, for n8n lets nobody else write it. Arguments: user folder, workflow id, minutes.
 */
const path = require('node:path');
const { DatabaseSync } = require('node:sqlite');

const MINUTES = 60_000;

/** In milliseconds; no other number a trigger stores is as large. */
const isMoment = (value) => typeof value === 'number' && value > Date.UTC(2000, 0) && value < Date.UTC(2200, 0);

const aged = (text, minutes) =>
	JSON.stringify(JSON.parse(text, (_name, value) => (isMoment(value) ? value - minutes * MINUTES : value)));

const [userFolder, id, minutes] = process.argv.slice(2);
const database = new DatabaseSync(path.join(userFolder, '.n8n', 'database.sqlite'));
try {
	database.exec('PRAGMA busy_timeout = 10000');
	const { staticData } = database.prepare('SELECT staticData FROM workflow_entity WHERE id = ?').get(id);
	database.prepare('UPDATE workflow_entity SET staticData = ? WHERE id = ?').run(aged(staticData, Number(minutes)), id);
} finally {
	database.close();
}
