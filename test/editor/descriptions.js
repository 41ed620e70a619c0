'use strict';

/** What the built package tells the editor: its nodes and credentials, in the order of package.json. */
const path = require('node:path');
const manifest = require('../../package.json');

const ROOT = path.join(__dirname, '..', '..');

/** The class a file is named after: `dist/nodes/Acme/Acme.node.js` holds `Acme`. */
function instanceOf(file) {
	const Class = require(path.join(ROOT, file))[path.basename(file).split('.')[0]];
	return new Class();
}

/** @returns {any[]} descriptions of the nodes, as the editor gets them */
const nodes = () => manifest.n8n.nodes.map((file) => instanceOf(file).description);

/** @returns {any[]} credential types */
const credentialTypes = () => manifest.n8n.credentials.map(instanceOf);

module.exports = { nodes, credentialTypes, nodeType: (name) => `${manifest.name}.${name}` };
