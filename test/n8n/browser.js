'use strict';

/** Debian's headless Chromium, signed in to a running n8n with the session of its REST client. */
const fs = require('node:fs');
const { chromium } = require('playwright-core');
const { installDebianPackages } = require('./debianPackages');

const BROWSERS = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
// A container has no sandbox and no GPU, and nothing here should reach the outside.
const ARGUMENTS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run',
];

const foundBrowser = () => BROWSERS.find((file) => file && fs.existsSync(file));

/** Whether there is one: what needs it can be left out where there is none. */
const hasBrowser = () => foundBrowser() !== undefined;

/** For what cannot be left out. @param {(line: string) => void} log */
const ensureBrowser = (log) =>
	installDebianPackages({ packages: hasBrowser() ? [] : ['chromium'], purpose: 'Testing the editor', log });

function executablePath() {
	const found = foundBrowser();
	if (!found) throw new Error('No Chromium found: install Debian\'s package "chromium" or name one in CHROMIUM');
	return found;
}

/** How it is started, by whomever. */
const launchOptions = () => ({ executablePath: executablePath(), args: ARGUMENTS });

/** @param {import('playwright-core').Browser} browser */
async function signedInContext(browser, { url, session }, { viewport, alsoAt = [] }) {
	const { cookie, browserId } = session.identity();
	const [name, value] = cookie.split('=');
	const context = await browser.newContext({ viewport, locale: 'en-US' });
	await context.addCookies([{ name, value, url }]);
	await context.addInitScript((id) => window.localStorage.setItem('n8n-browserId', id), browserId);
	await context.route(
		(address) => address.origin !== url && !alsoAt.includes(address.origin),
		(route) => route.abort(),
	);
	return context;
}

/**
 * @param {{ url: string, session: { identity(): { cookie: string, browserId: string } } }} client
 * @param {{ viewport?: { width: number, height: number }, alsoAt?: string[] }} [options] `alsoAt`: other origins that it
 *        may go to
 */
async function openBrowser(client, { viewport = { width: 1440, height: 900 }, alsoAt = [] } = {}) {
	const browser = await chromium.launch(launchOptions());
	const context = await signedInContext(browser, client, { viewport, alsoAt });
	return { page: await context.newPage(), close: () => browser.close() };
}

module.exports = { openBrowser, hasBrowser, ensureBrowser, launchOptions, signedInContext };
