'use strict';

/**
 * The table and the plot of docs/queue-mode.md: many workers at once at each kind of provider, right after a revoke, at
 * the end of a bearer's life, and in steady traffic.
 */
const { readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { KINDS } = require('./kinds');
const { draw } = require('./plot');
const { granted } = require('./properties');
const { shippedCode } = require('./shippedCode');
const { SITUATIONS } = require('./situations');
const { play } = require('./world');

const DOCS = path.join(__dirname, '..', '..', 'docs');
const WORKERS = [1, 2, 4, 8, 16, 32, 64];
const ROUNDS = 4;

const isGood = ({ outcome }) => outcome?.kind === 'answered' && outcome.answer.statusCode === 200;

function figuresOf(world) {
	const { beginning, executions, provider, time } = world;
	const since = provider.log.filter(({ sent }) => sent >= beginning);
	const items = executions.flatMap(({ items: its }) => its);
	const bearers = Math.max(1, Math.round((time.now - beginning) / (world.kind.lifetime * 1_000)));
	const own = executions.filter(({ began }) => began >= beginning);
	return {
		grants: granted(world).filter(({ sent }) => sent >= beginning).length / bearers,
		refused: since.filter(({ isLogin, status }) => !isLogin && status >= 400).length,
		longest: Math.max(...items.map(({ began, ended }) => ended - began)),
		failed: own.filter(({ items: its, error }) => error !== undefined || !its.every(isGood)).length,
		executions: own.length,
	};
}

const sum = (all, name) => all.reduce((total, one) => total + one[name], 0);

/** Several rounds, each in an order of its own. */
async function measured(code, situation, { kind, workers, rounds = ROUNDS, caller = 'ours' }) {
	const all = [];
	for (let round = 0; round < rounds; round++) {
		const scenario = {
			...SITUATIONS[situation](kind, workers, round, caller),
			processes: workers,
			seed: 1_000 * workers + round,
		};
		all.push(figuresOf(await play(scenario, code)));
	}
	return {
		grants: [
			Math.min(...all.map(({ grants }) => grants)),
			sum(all, 'grants') / all.length,
			Math.max(...all.map(({ grants }) => grants)),
		],
		refused: sum(all, 'refused') / all.length,
		longest: Math.max(...all.map(({ longest }) => longest)),
		failed: sum(all, 'failed'),
		executions: sum(all, 'executions'),
	};
}

async function rowsOf(code, { situation, kind, workers = WORKERS, caller = 'ours' }) {
	const rows = [];
	for (const one of workers)
		rows.push({
			workers: one,
			...(await measured(code, situation, {
				kind,
				workers: one,
				caller,
				rounds: situation === 'in steady traffic' ? 1 : ROUNDS,
			})),
		});
	return rows;
}

const tenth = (value) => String(Math.round(value * 10) / 10);
const span = ([least, , most]) => (tenth(least) === tenth(most) ? tenth(least) : `${tenth(least)} to ${tenth(most)}`);
const cell = ({ grants, refused, longest, failed }) =>
	`${span(grants)}; ${Math.round(refused)}; ${tenth(longest / 1_000)}; ${failed}`;

function tableOf({ situation, results, head = 'provider' }) {
	const workers = results[0].rows.map((row) => row.workers);
	return [
		`**${situation[0].toUpperCase()}${situation.slice(1)}**`,
		'',
		`| ${head} \\ workers | ${workers.join(' | ')} |`,
		`|---|${workers.map(() => '---').join('|')}|`,
		...results.map(({ title, rows }) => `| ${title} | ${rows.map(cell).join(' | ')} |`),
	].join('\n');
}

const OTHERS = { 'HTTP Request node': 'older', 'a declarative node': 'declarative' };
const FEW = [1, 2, 4, 8];

async function othersIn(code, situation) {
	const results = [];
	for (const [title, caller] of Object.entries(OTHERS))
		for (const name of ['keeps all sessions', 'keeps only the newest'])
			results.push({
				title: `${title}, ${name}`,
				rows: await rowsOf(code, { situation, kind: KINDS[name], workers: FEW, caller }),
			});
	return results;
}

/** @returns {Promise<any[]>} tables, in the order in which they are shown */
async function allTables(code, print) {
	/** @type {any[]} */
	const tables = [];
	for (const situation of Object.keys(SITUATIONS)) {
		const results = [];
		for (const [title, kind] of Object.entries(KINDS))
			results.push({
				title,
				rows: await rowsOf(code, {
					situation,
					kind,
					workers: situation === 'in steady traffic' ? [1, 4, 16, 64] : WORKERS,
				}),
			});
		tables.push({ situation, results });
		print(tableOf(tables.at(-1)));
	}
	for (const situation of Object.keys(SITUATIONS)) {
		tables.push({ situation: `what others do ${situation}`, results: await othersIn(code, situation), head: 'node' });
		print(tableOf(tables.at(-1)));
	}
	return tables;
}

const MARKS = ['<!-- interleavings: begin -->', '<!-- interleavings: end -->'];

/** Writes both into docs/. */
async function save() {
	const began = Date.now();
	const tables = await allTables(shippedCode(), (text) => console.log(`\n${text}`));
	const file = path.join(DOCS, 'queue-mode.md');
	const text = readFileSync(file, 'utf8');
	const [begin, end] = MARKS.map((mark) => text.indexOf(mark));
	if (begin < 0 || end < 0) throw new Error(`${file} has no place for the tables: ${MARKS.join(' ')}`);
	const body = tables.map(tableOf).join('\n\n');
	writeFileSync(file, `${text.slice(0, begin + MARKS[0].length)}\n\n${body}\n\n${text.slice(end)}`);
	writeFileSync(path.join(DOCS, 'interleavings.svg'), draw(tables));
	console.log(`\n${Math.round((Date.now() - began) / 1000)} s`);
}

module.exports = { SITUATIONS, measured, save };
