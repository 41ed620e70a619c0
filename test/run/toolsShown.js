'use strict';

/**
 * `node test/run/toolsShown.js` (after a build): writes down what a chat model is told of each operation as a tool, into
 * toolsShown.json of each provider. Tests compare it with what n8n-core makes, and with what a real n8n sends a model.
 */
const fs = require('node:fs');
const path = require('node:path');
const { loadPackage } = require('../engine/harness/packageLoader');
const { toolsShown } = require('../engine/toolsShown');
const { ACCOUNTS } = require('../providers');

async function main() {
	const { nodeTypes } = await loadPackage();
	for (const { provider, nodeType } of ACCOUNTS) {
		const tools = toolsShown(nodeTypes.getByName(nodeType));
		const lines = Object.entries(tools).map(([name, tool]) => `\t${JSON.stringify(name)}: ${JSON.stringify(tool)}`);
		fs.writeFileSync(
			path.join(__dirname, '..', 'providers', provider, 'toolsShown.json'),
			`{\n${lines.join(',\n')}\n}\n`,
		);
	}
}

main().catch((error) => {
	console.error(error);
	process.exitCode = 1;
});
