'use strict';

/**
 * The shipped session and transport code, once for each simulated process: its modules are evaluated anew, so each
 * has a memory of its own, and `credentials/foundation/clock` is the process's clock. It is compiled from the source,
 * so a guard can be taken out.
 */
const { existsSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { compiled, REPOSITORY, sourceWithout } = require('../faults/markedSource');

const CLOCK = path.join('credentials', 'foundation', 'clock.ts');
const ENTRIES = {
	connect: ['nodes/shared/transport/connection', 'connect'],
	send: ['nodes/shared/transport/send', 'send'],
	inOrder: ['nodes/shared/transport/inOrder', 'inOrder'],
	renewalHook: ['credentials/session/renewalHook', 'renewalHook'],
	signer: ['credentials/session/signer', 'signer'],
	sessionKeyOf: ['credentials/session/sessionKey', 'sessionKeyOf'],
};

/** What a module may not have from the machine: time, chance, and collections that nobody counts. */
const PARAMETERS = ['exports', 'require', 'module', 'Date', 'Math', 'performance', 'AbortSignal', 'Map', 'Set'];

/** @param {{ root?: string, without?: { guard: string, instead: string }[] }} [options] */
function shippedCode({ root = REPOSITORY, without = [] } = {}) {
	const changed = new Map(without.map(sourceWithout).map(({ file, text }) => [file, text]));
	const factories = new Map();
	const factoryOf = (file) => {
		if (!factories.has(file)) {
			const text = changed.get(file) ?? readFileSync(path.join(root, file), 'utf8');
			factories.set(file, new Function(...PARAMETERS, compiled({ file, text }).code));
		}
		return factories.get(file);
	};
	const hasClock = existsSync(path.join(root, CLOCK));
	/** One process. @param {any} clock @returns {{ shipped: any, collections: any[] }} */
	return (clock) => evaluated(factoryOf, clock, hasClock);
}

function evaluated(factoryOf, clock, hasClock) {
	/** @type {Map<string, any>} */
	const modules = new Map();
	if (hasClock) modules.set(CLOCK, { clock });
	const collections = [];
	const globals = globalsOf(clock, collections);
	const load = (file) => {
		if (modules.has(file)) return modules.get(file);
		const module = { exports: /** @type {any} */ ({}) };
		modules.set(file, module.exports);
		const require = (name) =>
			name.startsWith('.') ? load(path.join(path.dirname(file), `${name}.ts`)) : outside(name, clock);
		factoryOf(file)(module.exports, require, module, ...globals);
		return module.exports;
	};
	const shipped = Object.fromEntries(
		Object.entries(ENTRIES).map(([name, [file, exported]]) => [name, load(`${file}.ts`)[exported]]),
	);
	// What modules hold from the beginning is the memory of the process; what comes later belongs to an execution.
	return { shipped, collections: [...collections] };
}

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
	const signals = { timeout: (milliseconds) => clock.timeout(milliseconds), any: (all) => AbortSignal.any(all) };
	return [ItsDate, math, { now: () => clock.stopwatch() }, signals, CountedMap, CountedSet];
}

function outside(name, clock) {
	return name === 'n8n-workflow' ? { sleep: (milliseconds) => clock.sleep(milliseconds) } : require(name);
}

module.exports = { shippedCode };
