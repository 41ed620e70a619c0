// Finds the providers' sources in the checkout; Node's built-ins are allowed in .js files only.
const fs = require('fs');
const path = require('path');
const providers = require('../../providers');

const root = path.join(__dirname, '../../..');
const SHARED = 'shared';

const capital = (key) => key[0].toUpperCase() + key.slice(1);
const keyOf = (folder) => folder[0].toLowerCase() + folder.slice(1);

/** The folders of providers under nodes/. */
const nodeFolders = () =>
	fs
		.readdirSync(path.join(root, 'nodes'), { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && entry.name !== SHARED)
		.map(({ name }) => name)
		.sort();

/** What a source file exports under a name. */
function exported(file, name) {
	const found = require(path.join(root, file))[name];
	if (found === undefined) throw new Error(`${file}.ts exports no ${name}`);
	return found;
}

/** A provider's table and the description of its action node. */
function actionNode(folder) {
	const Node = exported(`nodes/${folder}/${folder}.node`, folder);
	const provider = exported(`nodes/${folder}/provider`, keyOf(folder));
	return { folder, provider, description: new Node().description };
}

const grantOf = (key) => exported(`credentials/${capital(key)}Api.credentials`, `${key}Grant`);

/** What a user fills in, one account of each provider. */
const accounts = () =>
	providers.ACCOUNTS.map(({ label, provider, credentials, tokenBodies }) => ({
		label,
		grant: grantOf(provider),
		credentials,
		tokenBodies,
	}));

/** Each credential's class, made, by its provider's name. @returns {[string, import('n8n-workflow').ICredentialType][]} */
const credentialTypes = () =>
	providers.ACCOUNTS.map(({ label, provider }) => {
		const name = `${capital(provider)}Api`;
		return [label, new (exported(`credentials/${name}.credentials`, name))()];
	});

module.exports = { accounts, credentialTypes, actionNode, keyOf, nodeFolders };
