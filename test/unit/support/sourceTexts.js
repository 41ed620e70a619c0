// Reads sources of the checkout as text; Node's built-ins are allowed in .js files only.
const fs = require('fs');
const path = require('path');

const root = path.join(__dirname, '../../..');

/** @param {string[]} folders @returns {{ file: string, text: string }[]} every TypeScript file in them */
const textsIn = (folders) =>
	folders.flatMap((folder) =>
		fs
			.readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
			.filter((file) => file.endsWith('.ts'))
			.map((file) => `${folder}/${file.split(path.sep).join('/')}`)
			.map((file) => ({ file, text: fs.readFileSync(path.join(root, file), 'utf8') })),
	);

module.exports = { textsIn };
