'use strict';

/** `npm run pictures`: takes the README's pictures anew, while the tests of the editor that show them run. */
const { ensureInstalled } = require('./installed');
const { testEditor } = require('./test-editor');

/** Words of their titles. */
const SHOWN_BY = [
	'credential MightyCall',
	'preview:',
	'output:',
	'error:',
	'hint:',
	'publish MightyCall Trigger',
	'example:',
];

async function main() {
	ensureInstalled();
	const { installDebianPackages, works } = require('../n8n/debianPackages');
	const packages = works('pngquant') ? [] : ['pngquant'];
	await installDebianPackages({ packages, purpose: 'Making the pictures small', log: (line) => console.log(line) });
	process.exitCode = await testEditor(SHOWN_BY, { EDITOR_PICTURES: '1' });
}

main().catch((error) => {
	console.error(error);
	process.exit(1);
});
