// Reads the checkout for the catalogue test; Node's built-ins are allowed in .js files only.
const fs = require('fs');
const path = require('path');

const root = path.join(__dirname, '../../..');

const read = (file) => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));

function sources(folder, suffix) {
	return fs
		.readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith(suffix))
		.map((file) => `${folder}/${file.split(path.sep).join('/')}`)
		.sort();
}

module.exports = {
	packageJson: () => read('package.json'),
	codex: (file) => read(file),
	exists: (file) => fs.existsSync(path.join(root, file)),
	nodeSources: () => sources('nodes', '.node.ts'),
	credentialSources: () => sources('credentials', '.credentials.ts'),
	providerSources: () => sources('nodes', '/provider.ts').filter((file) => !file.startsWith('nodes/shared/')),
};
