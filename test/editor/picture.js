'use strict';

/** The pictures of the README, taken while the tests run; `npm run pictures` asks for them. */
const { execFileSync } = require('node:child_process');
const path = require('node:path');

const DOCS = path.join(__dirname, '..', '..', 'docs');

// Toasts, tooltips and the help bubble come and go; a picture should not depend on when it was taken.
const HIDE_POPUPS = `
	.el-notification, .n8n-tooltip, [role="tooltip"], [data-test-id="ask-assistant-floating-button"] {
		visibility: hidden !important;
	}`;

/** @param {{ screenshot(options: any): Promise<any> }} seen a page or what is located on it @param {string} name */
async function picture(seen, name) {
	if (!process.env.EDITOR_PICTURES) return;
	const file = path.join(DOCS, `${name}.png`);
	await seen.screenshot({ path: file, animations: 'disabled', caret: 'hide', style: HIDE_POPUPS });
	execFileSync('pngquant', ['--force', '--ext', '.png', '--speed', '1', '64', file]);
}

module.exports = { picture };
