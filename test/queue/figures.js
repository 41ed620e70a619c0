'use strict';

/** The figures that the checks saw, as one table at the end. */

const { granted, refused } = require('./grants');

const COLUMNS = [
	'situation',
	'provider',
	'executions',
	'failed',
	'lost by n8n',
	'grants',
	'grants refused',
	'401/403 on the way',
	'401/403 seen by a user',
];

function tableOf(rows) {
	const lines = [COLUMNS, ...rows.map((row) => COLUMNS.map((column) => String(row[column] ?? '')))];
	const widths = COLUMNS.map((_column, index) => Math.max(...lines.map((line) => line[index].length)));
	return lines.map((line) =>
		line
			.map((cell, index) => cell.padEnd(widths[index]))
			.join('  ')
			.trimEnd(),
	);
}

function createFigures() {
	const rows = [];

	/**
	 * @param {string} situation
	 * @param {{ kind: any, account: any, provider: any }} opened
	 * @param {{ succeeded: number, failures: any[], lost: string[] }} result
	 */
	function add(situation, { kind, account, provider }, result) {
		rows.push({
			situation,
			provider: kind.title,
			executions: result.succeeded + result.failures.length + result.lost.length,
			failed: result.failures.length,
			'lost by n8n': result.lost.length,
			grants: granted(provider).length,
			'grants refused': refused(provider).length,
			'401/403 on the way': account.refusals().length,
			'401/403 seen by a user': result.failures.filter(({ refused }) => refused).length,
		});
	}

	return { add, lines: () => tableOf(rows) };
}

module.exports = { createFigures };
