/**
 * Guards of the built package, each with what takes it out and the checks that have to notice. A run that finds nothing
 * shows something only if it finds these.
 */
const { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');

const REPOSITORY = path.resolve(__dirname, '..', '..');

const TWICE = 'nothing is acted on twice';
const ELSEWHERE = 'nothing goes to the host of a redirect';
const SHOWN = 'no secret is shown';

/** Sign-ins that go wrong more often than not. */
const badSignIns = { items: 300, retried: 300, signIns: { faulty: 0.8, lasting: 0.8 } };

const guards = [
	{
		guard: 'what acts is not sent again after a 502',
		file: 'nodes/shared/transport/resending.js',
		from: "effect === 'acts' ? statusCode === 429 :",
		to: '',
		notices: TWICE,
	},
	{
		guard: 'what acts is not sent again after a lost answer',
		file: 'nodes/shared/transport/resending.js',
		from: "effect !== 'acts' || !outcome.sent",
		to: 'true',
		notices: TWICE,
	},
	{
		guard: 'Retry On Fail answers from memory what is done',
		file: 'nodes/shared/execution/runItem.js',
		from: 'if (known)',
		to: "if (known && 'uncertain' in known)",
		notices: TWICE,
	},
	{
		guard: 'Retry On Fail answers from memory what may be done',
		file: 'nodes/shared/execution/runItem.js',
		from: 'error.wording.mayHaveActed',
		to: 'false',
		notices: TWICE,
	},
	{
		guard: 'a lost answer leaves doubt',
		file: 'nodes/shared/transport/resending.js',
		from: /if \(effect !== 'acts'\)\s+return false;/,
		to: 'return false;',
		notices: 'what is reported as refused was not done',
	},
	{
		guard: 'an unreadable answer leaves doubt',
		file: 'nodes/shared/operations/exchange.js',
		from: "if (row.effect === 'acts')",
		to: 'if (false)',
		notices: 'what is reported as refused was not done',
	},
	{
		guard: 'reads are tried again',
		file: 'nodes/shared/transport/resending.js',
		from: 'attempt >= TRIES',
		to: 'true',
		notices: 'what trying again can mend is mended',
	},
	{
		guard: 'reads are tried again after a 500 or half an answer',
		file: 'nodes/shared/transport/resending.js',
		from: "effect === 'safe' &&",
		to: 'false &&',
		notices: 'what trying again can mend is mended',
	},
	{
		guard: 'a sign-in under way is shared',
		file: 'credentials/session/singleSignIn.js',
		from: 'account.login ??= run(',
		to: 'account.login = run(',
		and: { file: 'nodes/shared/transport/connection.js', from: 'while (connection.leader)', to: 'while (false)' },
		notices: 'each renewal is one grant in each process',
	},
	{
		guard: 'a refused sign-in is remembered',
		file: 'credentials/session/singleSignIn.js',
		from: /if \(account\.failure && Date\.now\(\) < account\.failure\.until\)/,
		to: 'if (false)',
		notices: 'after a refused sign-in none is sent for 30 s',
		plan: badSignIns,
	},
	{
		guard: 'secrets are blotted out',
		file: 'credentials/session/redaction.js',
		from: 'let redacted = text;',
		to: 'return text; let redacted;',
		notices: SHOWN,
	},
	{
		guard: 'links to recordings lose their tokens',
		file: 'nodes/shared/response/signedLinks.js',
		from: /return places\.includes\(name\)[^;]*/,
		to: 'return false',
		notices: SHOWN,
	},
	{
		guard: 'redirects are not followed',
		file: 'nodes/shared/request/httpRequest.js',
		from: 'disableFollowRedirect: true',
		to: 'disableFollowRedirect: false',
		notices: ELSEWHERE,
	},
	{
		guard: 'redirects of a sign-in are not followed',
		file: 'credentials/session/tokenRequest.js',
		from: 'disableFollowRedirect: true',
		to: 'disableFollowRedirect: false',
		notices: ELSEWHERE,
		plan: badSignIns,
	},
	{
		guard: 'the output keeps the order of the input',
		file: 'nodes/shared/transport/inOrder.js',
		from: 'outputs[index] = end.value',
		to: 'outputs.unshift(end.value)',
		notices: 'every item has one output item, in order, linked to it',
	},
	{
		guard: 'what is done is remembered for its own item',
		file: 'nodes/shared/execution/runItem.js',
		from: 'recall(itemIndex)',
		to: 'recall(0)',
		notices: 'an output item shows its own record',
	},
	{
		guard: 'a refusal is no success',
		file: 'nodes/shared/operations/exchange.js',
		from: 'statusCode < 300',
		to: 'statusCode < 500',
		notices: 'what is reported as done was done',
	},
	{
		guard: 'a refusal leaves no doubt',
		file: 'nodes/shared/transport/resending.js',
		from: 'statusCode >= 500 ||',
		to: 'statusCode >= 400 ||',
		notices: 'doubt is left only by faults that leave it',
	},
	{
		guard: 'an error names its item',
		file: 'nodes/shared/errors/apiError.js',
		from: "itemIndex === undefined ? '' : ` [item ${itemIndex}]`",
		to: "''",
		notices: 'every failure says why and at which item',
	},
];

function takeOut(root, { file, from, to }) {
	const place = path.join(root, 'dist', file);
	const code = readFileSync(place, 'utf8');
	const changed = code.replace(from, to);
	if (changed === code) throw new Error(`${file} does not hold ${from}: the guard is written differently now`);
	writeFileSync(place, changed);
}

/** A copy of the built package without one guard. @returns {{ root: string, remove: () => void }} */
function packageWithout({ and, ...guard }, original = REPOSITORY) {
	const root = mkdtempSync(path.join(tmpdir(), 'telephony-guard-'));
	for (const part of ['dist', 'package.json'])
		cpSync(path.join(original, part), path.join(root, part), { recursive: true });
	for (const change of [guard, and]) if (change) takeOut(root, change);
	return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

module.exports = { guards, packageWithout };
