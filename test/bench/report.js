'use strict';

/** The figures as lines of text. Every function gives back what it was given. */

const number = (value) => value.toLocaleString('en', { maximumFractionDigits: 1 });

const percent = (share) => (share === undefined ? '-' : `${(share * 100).toFixed(share < 0.1 ? 2 : 1)} %`);

function createReport(print) {
	const shown = (figures, lines) => {
		for (const line of lines) print(line);
		return figures;
	};

	const machine = (figures) =>
		shown(figures, [
			`${figures.processor}, ${figures.cores} cores, ${figures.memoryGigabytes} GB, ${figures.system}, load before: ${figures.loadBefore}`,
			`n8n ${figures.n8n} on Node ${figures.node}, n8n-nodes-telephony ${figures.package}`,
		]);

	const extra = ({ requests, grants, refusals }) =>
		requests === undefined ? '' : `   ${requests} requests, ${grants} grant(s), ${refusals} refused`;

	const workload = (figures) => {
		const [{ median: ours }] = figures.rows;
		return shown(figures, [
			`\n${figures.title} (medians of ${figures.rounds} rounds in turns: ms, against ours, per item, ms of a processor)`,
			...figures.rows.map((row) => {
				const perItem =
					row.microsecondsPerItem === undefined ? '' : `${number(row.microsecondsPerItem).padStart(9)} us each`;
				const against = `${(row.median / ours).toFixed(2).padStart(7)} x`;
				const cpu = row.cpuMedian === undefined ? '' : `${number(row.cpuMedian).padStart(8)} cpu`;
				return `  ${row.title.padEnd(32)}${number(row.median).padStart(9)}${against}${perItem}${cpu}   (${row.milliseconds.join(', ')})${extra(row)}`;
			}),
		]);
	};

	const provider = (figures) =>
		shown(figures, [
			`\n${figures.title} (settled from ${figures.settled} s on: used, answered 429, longest queue; failed; 429 in the first 5 s and in all; s)`,
			...figures.rows.flatMap(({ title, measured }) =>
				measured.map((one) => {
					const cells = [
						percent(one.used),
						percent(one.refused),
						one.queue,
						one.failed,
						one.refusedFirst,
						one.refusedInAll,
					];
					return `  ${title.padEnd(46)}${cells.map((cell) => String(cell).padStart(9)).join('')}${number(one.seconds).padStart(8)} s`;
				}),
			),
		]);

	const costs = (rows) =>
		shown(rows, [
			'\nper 1,000 items: requests, connections, grants, answers 401; reads of the credential from the database, all queries',
			...rows.map(({ title, bearer, ...row }) => {
				const cells = [row.requests, row.connections, row.grants, row.refusals, row.credentialReads, row.queries];
				return `  ${`${title}, bearer ${bearer}`.padEnd(44)}${cells.map((cell) => number(cell).padStart(8)).join('')}`;
			}),
		]);

	const memory = (rows) =>
		shown(rows, [
			"\npeak memory of n8n's process, one execution each, MB (held before)",
			...rows.map(
				({ title, megabytes }) =>
					`  ${title.padEnd(32)}${megabytes.map(({ items, before, peak }) => `${number(items)} items: ${number(peak)} (${number(before)})`.padEnd(30)).join('')}`,
			),
		]);

	const startUp = (figures) =>
		shown(figures, [
			'\nstart of n8n, median ms',
			...Object.entries({
				without: 'without the package',
				with: 'with it',
				loadingAlone: "n8n's loader, this package alone",
			}).map(
				([key, title]) =>
					`  ${title.padEnd(36)}${number(figures[key].median).padStart(8)}   (${figures[key].milliseconds.join(', ')})`,
			),
		]);

	const aimLine = ({ title, aim, unit, measured, verdict, remark, limit }) => {
		const of = unit && ` ${unit}`;
		const seen = measured === undefined ? '-' : `${measured}${of}`;
		const line = `  ${(remark ? `  (${title})` : title).padEnd(62)}${`${aim}${of}`.padEnd(18)}${seen.padStart(10)}   ${remark ? `(${verdict})` : verdict}`;
		return limit ? [line, `      ${limit}`] : [line];
	};

	const leftOut = (lines) =>
		shown(lines, ['\nnot measured (nothing here is extrapolated)', ...lines.map((line) => `  ${line}`)]);

	const aims = (rows) => shown(rows, ['\naims', ...rows.flatMap(aimLine)]);

	return { machine, workload, provider, costs, memory, startUp, leftOut, aims };
}

module.exports = { createReport };
