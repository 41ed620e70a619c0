/** Copies of the built package that lack a guard. */
const { cpSync, mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { compiled, sourceWithout } = require('./markedSource');

const REPOSITORY = path.resolve(__dirname, '..', '..');

/** A copy of the built package without one guard. @returns {{ root: string, remove: () => void }} */
function packageWithout({ and, ...guard }, original = REPOSITORY) {
	const changes = [guard, and].filter(Boolean).map((one) => compiled(sourceWithout(one)));
	const root = mkdtempSync(path.join(tmpdir(), 'telephony-guard-'));
	for (const part of ['dist', 'package.json'])
		cpSync(path.join(original, part), path.join(root, part), { recursive: true });
	for (const { file, code } of changes) writeFileSync(path.join(root, 'dist', file), code);
	return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

module.exports = { packageWithout };
