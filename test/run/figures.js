/**
 * `npm run figures` (after a build): what the code costs. Lines of provider code per operation, the optional settings of
 * an operation, and how the rooms are filled.
 */
const { readFileSync } = require('node:fs');
const path = require('node:path');
const ts = require('typescript');
const { ROOT } = require('./installed');
const { sourcesIn } = require('./sources');

const read = (file) => readFileSync(path.join(ROOT, file), 'utf8');
const linesOf = (files) => files.reduce((sum, file) => sum + read(file).split('\n').length - 1, 0);

/** Every operation of every action node of the built package. */
function operationsOf({ n8n }) {
	const nodes = n8n.nodes.map((file) => new (Object.values(require(path.join(ROOT, file)))[0])().description);
	const choosers = nodes.flatMap(({ properties }) => properties.filter(({ name }) => name === 'operation'));
	return choosers.flatMap(({ options }) => options).length;
}

/** The members of an interface that may be left out. */
function optionalMembers(model, name) {
	const file = `nodes/shared/model/${model}.ts`;
	const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.ES2022);
	const [found] = source.statements.filter(ts.isInterfaceDeclaration).filter((one) => one.name.text === name);
	return found.members.filter(({ questionToken }) => questionToken).map((member) => member.name?.getText(source));
}

function main() {
	const shared = sourcesIn('nodes').filter((file) => file.startsWith('nodes/shared/'));
	const provider = sourcesIn('nodes').filter((file) => !file.startsWith('nodes/shared/'));
	const tables = provider.filter((file) => !/\/trigger\/|Trigger\.node\.ts$/.test(file));
	const operations = operationsOf(JSON.parse(read('package.json')));
	const settings = ['Settings', 'ChangeSettings'].flatMap((name) => optionalMembers('operation', name));
	const kinds = ['Data', 'RecordResult', 'ListResult', 'FileResult', 'DeletedResult'];
	const results = [...new Set(kinds.flatMap((name) => optionalMembers('result', name)))];
	const perOperation = (files) => `${linesOf(files)}, ${(linesOf(files) / operations).toFixed(1)} per operation`;
	console.log(`operations: ${operations}`);
	console.log(`lines of provider code: ${perOperation(provider)}`);
	console.log(`  without triggers: ${perOperation(tables)}`);
	console.log(`lines of nodes/shared: ${linesOf(shared)} in ${shared.length} files`);
	console.log(`optional settings of an operation: ${settings.length} (${settings.join(', ')})`);
	console.log(`optional parts of what comes back: ${results.length} (${results.join(', ')})`);
	const long = [...shared, ...provider, ...sourcesIn('credentials')].filter((file) => linesOf([file]) > 200);
	console.log(`files of more than 200 lines: ${long.map((file) => `${file} ${linesOf([file])}`).join(', ') || 'none'}`);
}

main();
