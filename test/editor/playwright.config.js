'use strict';

/** `npm run test:editor`; what it needs is started by test/run/test-editor.js. */
const path = require('node:path');
const { defineConfig } = require('@playwright/test');
const { launchOptions } = require('../n8n/browser');

module.exports = defineConfig({
	testDir: __dirname,
	testMatch: '*.spec.js',
	reporter: [[require.resolve('./reporter')]],
	// One n8n, one browser, two cores.
	workers: 1,
	outputDir: path.join(__dirname, 'traces'),
	// For a machine that others load: nothing waits for it when all goes well.
	timeout: 600_000,
	expect: { timeout: 60_000, toPass: { timeout: 120_000 } },
	use: {
		trace: 'retain-on-failure',
		screenshot: 'only-on-failure',
		testIdAttribute: 'data-test-id',
		actionTimeout: 60_000,
		navigationTimeout: 120_000,
		launchOptions: launchOptions(),
	},
});
