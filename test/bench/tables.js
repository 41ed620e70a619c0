'use strict';

/** The figures of docs/speed.md as tables, put between its marks. */
const number = (value) => value.toLocaleString('en', { maximumFractionDigits: 1 });
const time = (milliseconds) =>
	milliseconds < 10_000 ? `${number(Math.round(milliseconds))} ms` : `${number(milliseconds / 1000)} s`;
const percent = (share) => (share === undefined ? '-' : `${(share * 100).toFixed(share < 0.1 ? 2 : 1)} %`);

const table = (heads, rows) =>
	[heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Contestants against workloads; in brackets how many times as long as the first. */
function times({ workloads }, wanted) {
	const shown = wanted.map((key) => workloads.find((one) => one.key === key)).filter(Boolean);
	const titles = new Map(shown.flatMap(({ rows }) => rows.map(({ key, title }) => [key, title])));
	const cell = ({ rows }, key) => {
		const row = rows.find((one) => one.key === key);
		if (!row) return '-';
		return row === rows[0] ? time(row.median) : `${time(row.median)} (${(row.median / rows[0].median).toFixed(2)} x)`;
	};
	return table(
		['', ...shown.map(({ title, rounds }) => `${title}; ${rounds} rounds`)],
		[...titles].map(([key, title]) => [title, ...shown.map((one) => cell(one, key))]),
	);
}

/** The worst of all rounds. */
function capacity({ capacity: providers }) {
	const most = (measured, figure, pick) => {
		const values = measured.map((one) => one[figure]).filter((value) => value !== undefined);
		return values.length > 0 ? pick(...values) : undefined;
	};
	const row = ({ title, settled }, { title: who, measured }) => [
		title,
		who,
		percent(most(measured, 'used', Math.min)),
		percent(most(measured, 'refused', Math.max)),
		most(measured, 'queue', Math.max),
		most(measured, 'failed', Math.max),
		most(measured, 'refusedFirst', Math.max),
		`${settled} s`,
		measured.length,
	];
	return table(
		[
			'provider',
			'who asks',
			'used',
			'answered 429',
			'at once, at most',
			'failed items',
			'429 in the first 5 s',
			'settled from',
			'rounds',
		],
		providers.flatMap((provider) => provider.rows.map((one) => row(provider, one))),
	);
}

const memory = ({ memory: rows }) =>
	table(
		['items', ...rows.map(({ title }) => `${title} (before the run)`)],
		rows[0].megabytes.map(({ items }, index) => [
			number(items),
			...rows.map(({ megabytes }) =>
				megabytes[index] ? `${number(megabytes[index].peak)} MB (${number(megabytes[index].before)})` : '-',
			),
		]),
	);

const aims = ({ aims: rows }) =>
	table(
		['aim', '', 'measured', ''],
		rows.map(({ title, aim, unit, measured, verdict, remark }) => [
			remark ? `(${title})` : title,
			`${aim} ${unit}`.trim(),
			measured === undefined ? '-' : `${measured} ${unit}`.trim(),
			verdict,
		]),
	);

const TABLES = {
	short: (results) => times(results, ['gets500at0', 'gets500at50', 'gets500at200']),
	long: (results) => times(results, ['gets5000at0', 'gets5000at50', 'gets5000at200']),
	lists: (results) => times(results, ['returnAll', 'returnAllAt50', 'place1000', 'expiry']),
	creations: (results) => times(results, ['findOrCreates', 'findOrCreatePairs']),
	tls: ({ tls }) =>
		times(
			{ workloads: tls },
			tls.map(({ key }) => key),
		),
	capacity,
	memory,
	aims,
};

/** @param {string} text of docs/speed.md @param {any} results of a whole run @returns {string} the text with its tables */
const withTables = (text, results) =>
	text.replace(
		/(<!-- table: (\w+) -->\n)[^]*?(<!-- end -->)/g,
		(_all, begin, name, end) => `${begin}\n${TABLES[name](results)}\n\n${end}`,
	);

/** To be asked before a run of three quarters of an hour. @param {string} text of docs/speed.md */
function assertPlaces(text) {
	const missing = Object.keys(TABLES).filter((name) => !text.includes(`<!-- table: ${name} -->\n`));
	if (missing.length > 0)
		throw new Error(
			`docs/speed.md has no place for: ${missing.join(', ')} ("<!-- table: name -->", then "<!-- end -->")`,
		);
}

module.exports = { assertPlaces, withTables };
