'use strict';

/**
 * AbortSignal and AbortController as far as the shipped code and n8n use them, without weak references and events: those
 * of Node.js take as long as all the rest of a request here.
 */
class Signal {
	constructor() {
		this.aborted = false;
		/** @type {Set<() => void>} */
		this.listeners = new Set();
	}

	addEventListener(_abort, listener) {
		this.listeners.add(listener);
	}

	removeEventListener(_abort, listener) {
		this.listeners.delete(listener);
	}

	/** For whoever owns it. */
	abort() {
		if (this.aborted) return;
		this.aborted = true;
		const listeners = [...this.listeners];
		this.listeners.clear();
		for (const listener of listeners) listener();
	}
}

class Controller {
	constructor() {
		this.signal = new Signal();
	}

	abort() {
		this.signal.abort();
	}
}

/** Aborted with the first of them. @param {Signal[]} all */
function anyOf(all) {
	const signal = new Signal();
	if (all.some(({ aborted }) => aborted)) signal.abort();
	else for (const one of all) one.addEventListener('abort', () => signal.abort());
	return signal;
}

module.exports = { Controller, Signal, anyOf };
