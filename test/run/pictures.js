/** `npm run pictures`: takes the README's pictures anew from the running editor (needs Chromium). */
const { mkdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { ensureInstalled, ROOT } = require('./installed');

const EXAMPLE = path.join(ROOT, 'examples', 'crm-event-to-mightycall.json');

/** A node behind one that has never run: its input shows what will come out of that. */
const beforeFirstRun = {
	name: 'Before the first run',
	nodes: [
		{ name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, position: [0, 0], parameters: {} },
		{
			name: 'MightyCall',
			type: 'n8n-nodes-telephony.mightyCall',
			typeVersion: 1,
			position: [220, 0],
			parameters: { resource: 'call', operation: 'getAll' },
		},
		{ name: 'Edit Fields', type: 'n8n-nodes-base.set', typeVersion: 3.4, position: [440, 0], parameters: {} },
	],
	connections: {
		Start: { main: [[{ node: 'MightyCall', type: 'main', index: 0 }]] },
		MightyCall: { main: [[{ node: 'Edit Fields', type: 'main', index: 0 }]] },
	},
	settings: {},
};

async function take(client, provider) {
	const { openEditor } = require('../n8n/screenshot');
	const { apiKey, userKey } = provider.credentials;
	const data = { edition: 'custom', baseUrl: provider.url, apiKey, signInWith: 'userKey', userSecretKey: userKey };
	const credential = await client.createCredential({ name: 'MightyCall', type: 'mightyCallApi', data });
	const workflow = JSON.parse(readFileSync(EXAMPLE, 'utf8'));
	for (const node of workflow.nodes) {
		if (node.credentials?.mightyCallApi) node.credentials.mightyCallApi = { id: credential.id, name: credential.name };
	}
	const { id } = await client.importWorkflow(workflow);
	const preview = await client.importWorkflow(beforeFirstRun);
	const editor = await openEditor(client, { viewport: { width: 1440, height: 900 } });
	try {
		await editor.pictureOfCredential(credential.id, path.join(ROOT, 'docs', 'credential.png'));
		await editor.pictureOfWorkflow(id, path.join(ROOT, 'docs', 'workflow.png'));
		await editor.pictureOfNode(preview.id, 'Edit Fields', path.join(ROOT, 'docs', 'preview.png'));
	} finally {
		await editor.close();
	}
}

async function main() {
	ensureInstalled();
	const { packTarball } = require('../n8n/tarball');
	const { startN8n } = require('../n8n/server');
	const { connect } = require('../n8n/client');
	const { startSandbox } = require('../sandbox');
	mkdirSync(path.join(ROOT, 'docs'), { recursive: true });
	const tarball = await packTarball();
	const sandbox = await startSandbox({ only: ['mightyCall'] });
	const server = await startN8n({ tarball });
	try {
		await take(await connect(server.url), sandbox.mightyCall);
	} finally {
		await server.stop();
		await sandbox.stop();
	}
}

main().catch((error) => {
	console.error(error);
	process.exit(1);
});
