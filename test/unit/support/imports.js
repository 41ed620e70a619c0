// Reads who imports whom in the checkout; Node's built-ins are allowed in .js files only.
const fs = require('fs');
const path = require('path');

const root = path.join(__dirname, '../../..');
const IMPORT = /(?:from|import|require\()\s*'(\.[^']+)'/g;

function sources(folder) {
	const found = fs
		.readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
		.map((file) => `${folder}/${file.split(path.sep).join('/')}`);
	return found.filter((file) => file.endsWith('.ts'));
}

function importsOf(file) {
	const lines = fs.readFileSync(path.join(root, file), 'utf8').split('\n');
	return lines.flatMap((text, index) =>
		[...text.matchAll(IMPORT)].map(([, specifier]) => ({
			from: file,
			line: index + 1,
			to: `${path.posix.join(path.posix.dirname(file), specifier)}.ts`,
		})),
	);
}

module.exports = { allImports: () => ['credentials', 'nodes'].flatMap(sources).flatMap(importsOf) };
