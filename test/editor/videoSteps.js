'use strict';

/** What docs/verification-video.md says is to be shown. */
const fs = require('node:fs');
const path = require('node:path');

const SCRIPT = path.join(__dirname, '..', '..', 'docs', 'verification-video.md');

/** @returns {string[]} the steps, in order: each a numbered line in bold */
const stepsOfScript = () =>
	[...fs.readFileSync(SCRIPT, 'utf8').matchAll(/^\d+\. \*\*(.+)\*\*$/gm)].map(([, step]) => step);

module.exports = { stepsOfScript };
