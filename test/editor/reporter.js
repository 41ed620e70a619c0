'use strict';

/** A line for each test, then what was clicked, kind by kind, and the line that all commands of this project end with. */

const indented = (text) => text.replace(/^/gm, '    ');

/** Without the colours that are for terminals. */
const plain = (text = '') => text.replace(/\u001b\[[0-9;]*m/g, '');

/** An error and what it comes from. */
const told = (error) =>
	plain(error.stack ?? error.message ?? error.value) + (error.cause ? `\nbecause ${told(error.cause)}` : '');

class Reporter {
	constructor() {
		this.passed = 0;
		this.failed = 0;
		/** @type {Map<string, string[]>} */
		this.clicked = new Map();
	}

	/** It tells by itself. */
	printsToStdio() {
		return true;
	}

	onBegin(_config, suite) {
		this.all = suite.allTests().length;
	}

	onStdOut(chunk) {
		process.stdout.write(chunk);
	}

	onStdErr(chunk) {
		process.stderr.write(chunk);
	}

	onTestEnd({ title }, { status, duration, errors, annotations, attachments }) {
		const isGood = status === 'passed';
		if (isGood) this.passed += 1;
		else this.failed += 1;
		console.log(`${isGood ? 'ok' : 'not ok'} ${this.passed + this.failed} - ${title} (${duration} ms)`);
		for (const error of errors) console.log(indented(told(error)));
		for (const { name, path } of isGood ? [] : attachments) if (path) console.log(`    ${name}: ${path}`);
		for (const { type, description = '' } of annotations)
			this.clicked.set(type, [...(this.clicked.get(type) ?? []), description].filter(Boolean));
	}

	/** What goes wrong outside of a test. */
	onError(error) {
		this.failed += 1;
		console.log(indented(told(error)));
	}

	onEnd() {
		for (const [kind, all] of this.clicked) console.log(`# ${kind} (${all.length}): ${all.join('; ')}`);
		const left = Math.max(0, (this.all ?? 0) - this.passed - this.failed);
		if (left > 0) console.log(`# ${left} were not run`);
		console.log(`${this.passed} passed, ${this.failed + left} failed`);
	}
}

module.exports = Reporter;
