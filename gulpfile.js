const { spawn } = require('node:child_process');
const { readFileSync } = require('node:fs');
const { rm } = require('node:fs/promises');
const { build } = require('esbuild');
const { dest, parallel, series, src } = require('gulp');

const clean = () => rm('dist', { recursive: true, force: true });

const compile = () => spawn(process.execPath, [require.resolve('typescript/bin/tsc')], { stdio: 'inherit' });

// gulp 5 decodes files as text unless told not to, which damages anything binary.
const assets = () =>
	src(['nodes/**/*.svg', 'nodes/**/*.node.json', 'nodes/*/__schema__/**/*.json'], { base: '.', encoding: false }).pipe(
		dest('dist'),
	);

const licence = (name) => readFileSync(`node_modules/libphonenumber-js/${name}`, 'utf8');

/** n8n installs no dependencies that it would have to trust: what we need of this library is a file of our own. */
const library = () =>
	build({
		stdin: {
			contents: "export { validatePhoneNumberLength } from 'libphonenumber-js/min';",
			resolveDir: __dirname,
		},
		outfile: 'dist/nodes/shared/conversions/libphonenumber.js',
		bundle: true,
		minify: true,
		platform: 'node',
		target: 'node20',
		format: 'cjs',
		banner: {
			js: `/*\nlibphonenumber-js\n\n${licence('LICENSE')}\nIts metadata is that of Google's libphonenumber:\n\n${licence('LICENSE.Apache')}*/`,
		},
	});

exports.build = series(clean, parallel(compile, assets, library));
