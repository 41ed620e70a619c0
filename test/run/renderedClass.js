/** The source of a node or credential class in which whatever is data is written out as literals. */
const ts = require('typescript');

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/** n8n's own names for what would be a literal; the rules want the names. */
const isNameOfN8n = (node) =>
	ts.isPropertyAccessExpression(node) && node.expression.getText() === 'NodeConnectionTypes';

function isLiteral(node) {
	if (ts.isObjectLiteralExpression(node))
		return node.properties.every((one) => ts.isPropertyAssignment(one) && isLiteral(one.initializer));
	if (ts.isArrayLiteralExpression(node)) return node.elements.every(isLiteral);
	if (ts.isPrefixUnaryExpression(node)) return isLiteral(node.operand);
	const isConstant = [ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword, ts.SyntaxKind.NullKeyword];
	return ts.isLiteralExpression(node) || isConstant.includes(node.kind) || isNameOfN8n(node);
}

/** Without functions, of which there is no text to write out. */
function isData(value) {
	if (typeof value !== 'object' || value === null) return !['function', 'undefined'].includes(typeof value);
	return Object.values(value).every((inner) => inner === undefined || isData(inner));
}

/** The value as a person would have typed it: the rules look for keys without quotes. */
function literal(value, indent = '') {
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const inner = `${indent}\t`;
	const line = (text) => `${inner}${text},\n`;
	if (Array.isArray(value)) return `[\n${value.map((one) => line(literal(one, inner))).join('')}${indent}]`;
	const entries = Object.entries(value).filter(([, one]) => one !== undefined);
	const key = (name) => (IDENTIFIER.test(name) ? name : JSON.stringify(name));
	return `{\n${entries.map(([name, one]) => line(`${key(name)}: ${literal(one, inner)}`)).join('')}${indent}}`;
}

/** What is spread into an object: the members that it does not name, in the place of the first spread. */
function spreadOut(node, members, value) {
	const names = members.flatMap(({ name }) => name?.getText() ?? []);
	const others = Object.fromEntries(Object.entries(value ?? {}).filter(([name]) => !names.includes(name)));
	const isFirst = members.find(ts.isSpreadAssignment) === node;
	if (!isData(others)) return [];
	return [{ from: node.getStart(), to: node.getEnd(), text: `...${literal(isFirst ? others : {})}` }];
}

/** What of this is no literal though its value is data, as what to put in its place. All fields are written out. */
function replacements(key, node, value) {
	if (key !== 'properties' && isLiteral(node)) return [];
	const members = ts.isObjectLiteralExpression(node) ? [...node.properties] : [];
	const isMember = (one) => ts.isPropertyAssignment(one) || ts.isMethodDeclaration(one) || ts.isSpreadAssignment(one);
	if (members.length > 0 && members.every(isMember) && !members.every(ts.isSpreadAssignment))
		return members
			.filter((one) => !ts.isMethodDeclaration(one))
			.flatMap((one) =>
				ts.isSpreadAssignment(one)
					? spreadOut(one, members, value)
					: replacements(one.name.getText(), one.initializer, value?.[one.name.getText()]),
			);
	return isData(value) ? [{ from: node.getStart(), to: node.getEnd(), text: literal(value) }] : [];
}

function classIn(source, name) {
	const found = source.statements.find((one) => ts.isClassDeclaration(one) && one.name?.text === name);
	if (!found) throw new Error(`${source.fileName} has no class ${name}`);
	return found;
}

/** What the rules are for: of these nothing may stay out of their sight. */
const LINTED = ['description', 'properties'];

/** @throws when a description holds what cannot be written out: it would pass unseen */
function replacementsIn({ name, initializer }, instance) {
	const value = instance[name.text];
	if (LINTED.includes(name.text) && !isData(value)) throw new Error(`${name.text} holds more than data`);
	return replacements(name.text, initializer, value);
}

/**
 * @param {{ file: string, code: string, name: string, instance: object }} of the class's source, and one made of what
 * was built from it
 * @returns {string} the source, the same but for what is written out
 */
function renderedClass({ file, code, name, instance }) {
	const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
	const changes = classIn(source, name)
		.members.filter((one) => ts.isPropertyDeclaration(one) && one.initializer)
		.flatMap((one) => replacementsIn(one, instance));
	return changes.reduceRight((text, { from, to, text: put }) => text.slice(0, from) + put + text.slice(to), code);
}

const textOf = (node) => (node && ts.isStringLiteralLike(node) ? node.text : undefined);

function memberOf(node, name) {
	return node.properties.find((one) => ts.isPropertyAssignment(one) && one.name.getText() === name)?.initializer;
}

/** "Filters (filters)", with what it is shown for if that is written on it. */
function fieldAt(node) {
	const [displayName, name] = ['displayName', 'name'].map((key) => textOf(memberOf(node, key)));
	if (displayName === undefined || name === undefined) return undefined;
	const shown = memberOf(node, 'displayOptions')
		?.getText()
		.replace(/\s+/g, ' ')
		.replace(/, (?=[}\]])/g, ' ');
	return `${displayName} (${name})${shown ? ` ${shown}` : ''}`;
}

/** Which field of a rendered class a place in its text belongs to: the fields around it, outermost first. */
function fieldsAround(code, { line, column }) {
	const source = ts.createSourceFile('rendered.ts', code, ts.ScriptTarget.Latest, true);
	const position = source.getPositionOfLineAndCharacter(line - 1, column - 1);
	const fields = [];
	const visit = (node) => {
		if (position < node.getStart() || position >= node.getEnd()) return;
		const field = ts.isObjectLiteralExpression(node) ? fieldAt(node) : undefined;
		if (field !== undefined) fields.push(field);
		ts.forEachChild(node, visit);
	};
	visit(source);
	return fields;
}

module.exports = { fieldsAround, renderedClass };
