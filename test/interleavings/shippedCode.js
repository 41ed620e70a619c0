'use strict';

/**
 * The shipped session and transport code, once for each simulated process: its modules are evaluated anew, so each
 * has a memory of its own, and `credentials/foundation/clock` is the process's clock. It is compiled from the source,
 * so a guard can be taken out; who only plays it does not load the compiler.
 */
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { rememberingCrypto } = require('./rememberingCrypto');
const { anyOf, Controller } = require('./signals');

const REPOSITORY = path.resolve(__dirname, '..', '..');
const CLOCK = path.join('credentials', 'foundation', 'clock.ts');
const ENTRIES = {
	connect: ['nodes/shared/transport/connection', 'connect'],
	send: ['nodes/shared/transport/send', 'send'],
	inOrder: ['nodes/shared/transport/inOrder', 'inOrder'],
	renewalHook: ['credentials/session/renewalHook', 'renewalHook'],
	signer: ['credentials/session/signer', 'signer'],
	sessionKeyOf: ['credentials/session/sessionKey', 'sessionKeyOf'],
};

/** What a module may not have from the machine: time, chance, signals, and collections that nobody counts. */
const PARAMETERS = ['Date', 'Math', 'performance', 'AbortSignal', 'AbortController', 'Map', 'Set'];

const REQUIRE = /\brequire\("([^"]+)"\)/g;

/** @type {Map<string, string>} */
const known = new Map();

/** A guard taken out changes one file of sixty. */
function compiledOnce(source) {
	const { compiled } = require('../faults/markedSource');
	const key = `${source.file}\n${source.text}`;
	if (!known.has(key)) known.set(key, compiled(source).code);
	return /** @type {string} */ (known.get(key));
}

/**
 * All modules as the text of one function, each after those it imports: to evaluate sixty of them one by one takes
 * longer than most schedules.
 * @param {{ root?: string, without?: { guard: string, instead: string }[] }} [options]
 * @returns {string}
 */
function sourceOf({ root = REPOSITORY, without = [] } = {}) {
	const { sourceWithout } = require('../faults/markedSource');
	const changed = new Map(without.map(sourceWithout).map(({ file, text }) => [file, text]));
	const places = new Map();
	const bodies = /** @type {string[]} */ ([]);
	const add = (file) => {
		if (places.has(file)) return places.get(file);
		places.set(file, `$${places.size}`);
		if (file === CLOCK) {
			bodies.push(`const ${places.get(file)} = { clock: $clock };`);
			return places.get(file);
		}
		const text = changed.get(file) ?? readFileSync(path.join(root, file), 'utf8');
		const code = compiledOnce({ file, text }).replaceAll(REQUIRE, (_all, name) =>
			name.startsWith('.') ? add(path.join(path.dirname(file), `${name}.ts`)) : `$outside(${JSON.stringify(name)})`,
		);
		bodies.push(`const ${places.get(file)} = {}; (function (exports) {${code}\n})(${places.get(file)});`);
		return places.get(file);
	};
	const entries = Object.entries(ENTRIES).map(
		([name, [file, exported]]) => `${name}: ${add(`${file}.ts`)}.${exported}`,
	);
	return `${bodies.join('\n')}\nreturn { ${entries.join(', ')} };`;
}

/**
 * @param {string} source of `sourceOf`
 * @returns {(clock: any) => { shipped: any, collections: any[] }} makes one process
 */
function processesOf(source) {
	const start = new Function('$clock', '$outside', ...PARAMETERS, source);
	return (clock) => {
		const collections = /** @type {any[]} */ ([]);
		const shipped = start(clock, outsideOf(clock), ...globalsOf(clock, collections));
		// What modules hold from the beginning is the memory of the process; what comes later belongs to an execution.
		return { shipped, collections: [...collections] };
	};
}

const shippedCode = (options) => processesOf(sourceOf(options));

/** Versions before there was a clock took time and chance from wherever they were. */
function globalsOf(clock, collections) {
	class ItsDate extends Date {
		static now = () => clock.now();
	}
	class CountedMap extends Map {
		constructor(entries) {
			super(entries);
			collections.push(this);
		}
	}
	class CountedSet extends Set {
		constructor(entries) {
			super(entries);
			collections.push(this);
		}
	}
	const math = Object.create(Math, { random: { value: () => clock.random() } });
	const signals = { timeout: (milliseconds) => clock.timeout(milliseconds), any: anyOf };
	return [ItsDate, math, { now: () => clock.stopwatch() }, signals, Controller, CountedMap, CountedSet];
}

const outsideOf = (clock) => (name) => {
	if (name === 'n8n-workflow') return { sleep: (milliseconds) => clock.sleep(milliseconds) };
	return name === 'crypto' ? rememberingCrypto : require(name);
};

module.exports = { processesOf, shippedCode, sourceOf };
