'use strict';

/** The previews that are shipped: nodes/<Provider>/__schema__/v1.0.0/<resource>/<operation>.json, where n8n looks. */
const fs = require('node:fs');
const path = require('node:path');

const NODES = path.join(__dirname, '..', '..', '..', 'nodes');

/** The folder of a provider is its key with a capital. */
const folderOf = (key) => path.join(NODES, key[0].toUpperCase() + key.slice(1), '__schema__', 'v1.0.0');

/** @returns {Record<string, any>} by "resource.operation" */
function storedPreviews(key) {
	const folder = folderOf(key);
	if (!fs.existsSync(folder)) return {};
	const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
	const named = (file) => file.slice(0, -'.json'.length).split(path.sep).join('.');
	return Object.fromEntries(
		files.map((file) => [named(file), JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'))]),
	);
}

/** @param {string} key @param {Record<string, any>} previews by "resource.operation" */
function storePreviews(key, previews) {
	const folder = folderOf(key);
	fs.rmSync(folder, { recursive: true, force: true });
	for (const [name, preview] of Object.entries(previews)) {
		const file = path.join(folder, `${name.replace('.', path.sep)}.json`);
		fs.mkdirSync(path.dirname(file), { recursive: true });
		fs.writeFileSync(file, `${JSON.stringify(preview, null, '\t')}\n`);
	}
}

module.exports = { storedPreviews, storePreviews };
