'use strict';

/**
 * Run by the host's Node (which has SQLite built in): prints what n8n's database holds for one
 * credential, decrypted as n8n does it while key rotation is off. Arguments: user folder, id.
 */
const { createDecipheriv, createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { DatabaseSync } = require('node:sqlite');

const SALT_AT = 8;
const CONTENT_AT = 16;
const md5 = (...parts) => createHash('md5').update(Buffer.concat(parts)).digest();

/** AES-256-CBC with key and IV drawn from password and salt by OpenSSL's old rule. */
function decrypt(text, password) {
	const input = Buffer.from(text, 'base64');
	const seed = Buffer.concat([Buffer.from(password, 'binary'), input.subarray(SALT_AT, CONTENT_AT)]);
	const first = md5(seed);
	const second = md5(first, seed);
	const decipher = createDecipheriv('aes-256-cbc', Buffer.concat([first, second]), md5(second, seed));
	return Buffer.concat([decipher.update(input.subarray(CONTENT_AT)), decipher.final()]).toString('utf8');
}

function storedRow(folder, id) {
	const database = new DatabaseSync(path.join(folder, 'database.sqlite'), { readOnly: true });
	try {
		const row = database.prepare('SELECT name, type, data FROM credentials_entity WHERE id = ?').get(id);
		if (!row) throw new Error(`No credential ${id} in the database`);
		return row;
	} finally {
		database.close();
	}
}

const [userFolder, id] = process.argv.slice(2);
const folder = path.join(userFolder, '.n8n');
const { encryptionKey } = JSON.parse(fs.readFileSync(path.join(folder, 'config'), 'utf8'));
const { name, type, data } = storedRow(folder, id);
process.stdout.write(JSON.stringify({ id, name, type, data: JSON.parse(decrypt(data, encryptionKey)) }));
