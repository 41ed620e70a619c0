/**
 * `npm run lint:rendered` (after a build): n8n's rules see literals only, and many fields are made by functions. Lints
 * each node and credential of the built package with its fields written out.
 */
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { ROOT } = require('./installed');
const { fieldsAround, renderedClass } = require('./renderedClass');

/** Rules that can make no sense here, in all of a text or for one of its fields, each with the reason. */
const LEFT_OUT = [
	{
		rule: '@typescript-eslint/no-unused-vars',
		because: 'what was imported to make a field is not used once the field is written out',
	},
	{
		rule: '@n8n/community-nodes/credential-unnecessary-password',
		field: 'Session Key (sessionKey)',
		because: 'it is a hash of secrets, though its name does not say so: nobody is to read it in the editor',
	},
	{
		rule: '@n8n/community-nodes/webhook-lifecycle-complete',
		files: /(?<!Trigger)\.node\.ts$/,
		because: 'webhooks of what is no trigger are those of a waiting execution: there is nothing to register anywhere',
	},
];

const isLeftOut = ({ ruleId, fields }, file) =>
	LEFT_OUT.some(
		({ rule, field, files = /./ }) =>
			rule === ruleId && files.test(file) && (field === undefined || field === fields.at(-1)),
	);

/** Fields with a mistake in them, which has to be found wherever they are put. */
const CANARIES = {
	nodes: { displayName: 'Canary', name: 'canary', type: 'string', default: '', required: false },
	credentials: { displayName: 'Canary', name: 'canaryPassword', type: 'string', default: '' },
};

/**
 * @param {object} [more] a field in addition to its own
 * @returns {{ file: string, code: string }} the file that the built one comes from, as it is to be linted
 */
function rendered(built, more) {
	const file = built.replace(/^dist\//, '').replace(/\.js$/, '.ts');
	const [name] = path.basename(file).split('.');
	const Made = require(path.join(ROOT, built))[name];
	const instance = new Made();
	const holder = instance.description ?? instance;
	if (more) holder.properties = [...holder.properties, more];
	const code = readFileSync(path.join(ROOT, file), 'utf8');
	return { file, code: renderedClass({ file, code, name, instance }) };
}

async function findingsIn(eslint, { file, code }) {
	const results = await eslint.lintText(code, { filePath: path.join(ROOT, file) });
	return results
		.flatMap(({ messages }) => messages)
		.map((found) => ({ ...found, fields: found.line ? fieldsAround(code, found) : [] }))
		.filter((found) => !isLeftOut(found, file))
		.map(({ fields, line, message, ruleId }) => {
			const place = fields.join(' > ') || `line ${line}`;
			return `${file}: ${place}: ${message} [${ruleId}]`;
		});
}

/** @returns {Promise<string[]>} what is wrong with one of them, and whether anything would have been seen at all */
async function flawsOf(eslint, built, canary) {
	const flaws = await findingsIn(eslint, rendered(built));
	const withCanary = await findingsIn(eslint, rendered(built, canary));
	const isSeen = withCanary.some((flaw) => flaw.includes(canary.name));
	return isSeen ? flaws : [...flaws, `${built}: the mistake in the field ${canary.name} was not found`];
}

/** @returns {Promise<string[]>} what is wrong, one line each */
async function renderedFlaws() {
	const { ESLint } = require('eslint');
	const { n8n } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
	// As for n8n's scanner, a comment in the source silences nothing.
	const eslint = new ESLint({ cwd: ROOT, allowInlineConfig: false });
	const flaws = [];
	for (const [kind, canary] of Object.entries(CANARIES))
		for (const built of n8n[kind]) flaws.push(...(await flawsOf(eslint, built, canary)));
	return flaws;
}

const renderedLint = {
	name: 'lint of the rendered descriptions',
	run: async () => {
		const flaws = await renderedFlaws();
		for (const flaw of flaws) console.error(flaw);
		return flaws.length === 0;
	},
};

module.exports = { renderedLint };

if (require.main === module) {
	const { runSteps } = require('./steps');
	void runSteps([renderedLint]).then(({ failed }) => {
		process.exitCode = failed === 0 ? 0 : 1;
	});
}
