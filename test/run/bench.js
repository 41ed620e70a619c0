'use strict';

/** `npm run bench [-- options]`: the figures of docs/speed.md, in one run. Options: test/bench/options.js. */
const { optionsFrom } = require('../bench/options');
const { ensureInstalled } = require('./installed');

const print = (line) => console.log(line);
const note = (line) => print(`# ${line}`);

async function tarballOf() {
	if (process.env.BENCH_TARBALL) return process.env.BENCH_TARBALL;
	const { packTarball } = require('../n8n/tarball');
	return await packTarball({ log: note });
}

async function bench(options) {
	const { judge } = require('../bench/aims');
	const { measure } = require('../bench/measure');
	const { createReport } = require('../bench/report');
	const { save } = require('../bench/save');
	const report = createReport(print);
	const began = Date.now();
	const results = await measure(options, report);
	report.leftOut(results.leftOut);
	results.aims = report.aims(judge(results));
	if (options.small) print('\nA small run: good for trying the bench, not for figures.');
	print(`\n${save(results, options).join('\n')}`);
	note(`${Math.round((Date.now() - began) / 1000)} s in all`);
}

async function main(args) {
	const options = optionsFrom(args);
	if (options.draw) return print(require('../bench/save').drawFile(options.draw).join('\n'));
	if (options.publish) require('../bench/save').assertPublishable();
	ensureInstalled();
	const settled = { ...options, tarball: await tarballOf(), log: note };
	if (options.profile) return await require('../bench/profile').profile(settled);
	return await bench(settled);
}

main(process.argv.slice(2)).catch((error) => {
	console.error(error);
	// What was started ends with this process; waiting for it here could last for ever.
	process.exit(1);
});
