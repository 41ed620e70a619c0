/** Opens the tarball and checks that it holds what runs, and nothing else. */
const { existsSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { ROOT } = require('./installed');
const { filesIn, unpackedTarball } = require('./unpackedTarball');

// npm puts the first three into every tarball.
const ALLOWED = [
	/^package\.json$/,
	/^README\.md$/,
	/^LICENSE$/,
	/^index\.js$/,
	/^dist\/(credentials|nodes)\/[\w/.]+\.(js|svg|node\.json)$/,
	/^dist\/nodes\/\w+\/__schema__\/v1\.0\.0\/\w+\/\w+\.json$/,
];

const LIBRARY = 'dist/nodes/shared/conversions/libphonenumber.js';
const LICENCES = ['Permission is hereby granted', 'Apache License'];

function licenceFlaws(folder) {
	const file = path.join(folder, LIBRARY);
	if (!existsSync(file)) return [`missing file ${LIBRARY}`];
	const code = readFileSync(file, 'utf8');
	return LICENCES.filter((words) => !code.includes(words)).map((words) => `${LIBRARY} has lost its "${words}"`);
}

/** Icons, codex and previews of outputs stand beside their node. */
const besideNodes = () =>
	filesIn(path.join(ROOT, 'nodes'))
		.filter((file) => /\.(svg|json)$/.test(file))
		.map((file) => `dist/nodes/${file}`);

/** What package.json names, what n8n looks for beside it, and the file that `main` names. */
const wanted = ({ nodes, credentials }) => [
	'index.js',
	...nodes,
	...credentials,
	...nodes.map((file) => file.replace(/\.js$/, '.json')),
	...besideNodes(),
];

function tarballFlaws(folder) {
	const files = filesIn(folder);
	const { n8n, dependencies } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
	const unwanted = files.filter((file) => !ALLOWED.some((pattern) => pattern.test(file)));
	const missing = wanted(n8n).filter((file) => !files.includes(file));
	const sources = files
		.filter((file) => file.endsWith('.js'))
		.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]);
	const foreign = sources.flatMap(([file, code]) =>
		[...code.matchAll(/require\("([^".][^"]*)"\)/g)]
			.map(([, name]) => name)
			.filter((name) => !['n8n-workflow', 'crypto', 'luxon'].includes(name))
			.map((name) => `${file} needs ${name}`),
	);
	return [
		...unwanted.map((file) => `unwanted file ${file}`),
		...missing.map((file) => `missing file ${file}`),
		...foreign,
		...licenceFlaws(folder),
		...(Object.keys(dependencies ?? {}).length > 0 ? ['package.json has dependencies'] : []),
	];
}

/** @param {string} [tarball] one that is packed already */
const tarballCheck = (tarball) => ({
	name: 'tarball holds what runs and nothing else',
	run: () => {
		const flaws = tarballFlaws(unpackedTarball(tarball));
		for (const flaw of flaws) console.error(flaw);
		return flaws.length === 0;
	},
});

module.exports = { tarballCheck, wanted };
