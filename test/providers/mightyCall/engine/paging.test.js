/** Lists of MightyCall, page by page: every record once, and no request more than it takes. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { asJson, useMightyCall } = require('./stage');
const { lists, styles } = require('./lists');

const stage = useMightyCall();

/** So many records, the newest first. */
const seed = ({ records, prepare }, count) => {
	stage.provider.seed(records, count);
	prepare?.(stage.provider);
};

const get = async ({ resource, operation, filters = {} }, fields) =>
	await stage.run(resource, operation, { filters, ...fields });

const seeded = ({ records, id }) => stage.provider.records[records].map((record) => record[id]);
const idsOf = (result, { id }) => asJson(result).map((record) => record[id]);

const answer = (at, records, more = {}) =>
	at
		.split('.')
		.reverse()
		.reduce((body, name, depth) => ({ [name]: body, ...(depth === 0 && more) }), records);

describe.each(lists)('%s', (_label, row) => {
	const pages = (count) => Math.ceil(count / row.largest);

	test.each([2507, 3000])('Return All gives each of %s records once, in few requests', async (count) => {
		seed(row, count);
		const result = await get(row, { returnAll: true });
		expect(result.error).toBeUndefined();
		expect(idsOf(result, row)).toEqual(seeded(row));
		const whole = count % row.largest === 0;
		expect(stage.asked(row.path)).toHaveLength(pages(count) + (whole ? row.end : 0));
	});

	test.each([3, 120, 2600])('Limit %s asks for no more than it takes', async (limit) => {
		seed(row, 3000);
		const result = await get(row, { limit });
		expect(idsOf(result, row)).toEqual(seeded(row).slice(0, limit));
		expect(stage.asked(row.path)).toHaveLength(pages(limit));
		for (const { query } of stage.asked(row.path))
			expect(Number(query.pageSize)).toBeLessThanOrEqual(Math.min(limit, row.largest));
	});

	test('an empty list gives no items', async () => {
		seed(row, 0);
		const result = await get(row, { returnAll: true });
		expect([result.error, result.items, stage.asked(row.path).length]).toEqual([undefined, [], 1]);
	});
});

describe.each(styles)('%s, when it is not as it should be', (_label, row) => {
	/** The record that has just come in. */
	const fresh = (number) => {
		const [newest] = stage.provider.records[row.records];
		return { ...structuredClone(newest), [row.id]: row.makeId('pushed-in', number) };
	};

	test.each([1, 7])('%s records pushed in before each page: none twice, none lost', async (several) => {
		seed(row, 2507);
		const before = seeded(row);
		let number = 0;
		stage.provider.on('request', ({ path }) => {
			if (path !== row.path) return;
			for (let one = 0; one < several; one += 1) stage.provider.records[row.records].unshift(fresh((number += 1)));
		});
		const result = await get(row, { returnAll: true });
		expect(result.error).toBeUndefined();
		const ids = idsOf(result, row);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids.filter((id) => before.includes(id))).toEqual(before);
	});

	test('a record pushed in before each page does not keep a Limit from being reached', async () => {
		seed(row, 2507);
		const before = seeded(row);
		let number = 0;
		stage.provider.on(
			'request',
			({ path }) => path === row.path && stage.provider.records[row.records].unshift(fresh((number += 1))),
		);
		const limit = row.largest + 1;
		const result = await get(row, { limit });
		expect([result.error, idsOf(result, row).filter((id) => before.includes(id))]).toEqual([
			undefined,
			before.slice(0, limit),
		]);
	});

	test('a whole page of new ones in between loses none', async () => {
		seed(row, row.largest * 3);
		const before = seeded(row);
		stage.provider.once('request', () => {
			stage.provider.records[row.records].unshift(
				...Array.from({ length: row.largest }, (_none, number) => fresh(number)),
			);
		});
		const result = await get(row, { returnAll: true });
		expect([result.error, idsOf(result, row).filter((id) => before.includes(id)).length]).toEqual([
			undefined,
			before.length,
		]);
	});

	test('the same page for ever is an error, and soon', async () => {
		const page = Array.from({ length: row.largest }, (_none, index) => ({ [row.id]: row.makeId('same', index) }));
		stage.fault(row.path, { status: 200, body: answer(row.at, page, { total: 1e6, pages: 1e6 }) }, Infinity);
		const { error, items } = await get(row, { returnAll: true });
		expect([error.message, error.description, items]).toEqual([
			'MightyCall answers with the same page of the list again and again [item 0]',
			'Set a Limit or narrow the list down with filters.',
			[],
		]);
		// With a total that promises thousands of pages, some are under way before the second one is seen to be the first.
		expect(stage.asked(row.path).length).toBeLessThanOrEqual(row.resource === 'call' ? 100 : 3);
	});

	test('without a total it goes on to the first page that is not full', async () => {
		const page = (number, length) =>
			Array.from({ length }, (_none, index) => ({ [row.id]: row.makeId(`page-${number}`, index) }));
		for (const [number, length] of [
			[1, row.largest],
			[2, row.largest],
			[3, 5],
		])
			stage.fault(row.path, { status: 200, body: answer(row.at, page(number, length)) });
		const result = await get(row, { returnAll: true });
		expect([result.error, result.items.length, stage.asked(row.path).length]).toEqual([
			undefined,
			2 * row.largest + 5,
			3,
		]);
	});

	test('a page that fails for good ends in an error, not in half a list', async () => {
		seed(row, 2507);
		stage.fault(row.path, {});
		stage.fault(row.path, { status: 400 });
		const { error, items } = await get(row, { returnAll: true });
		expect([error.httpCode, items]).toEqual(['400', []]);
	});

	test('a page that fails once is asked for again', async () => {
		seed(row, 2507);
		stage.fault(row.path, {});
		stage.fault(row.path, { status: 502 });
		const result = await get(row, { returnAll: true });
		expect([result.error, idsOf(result, row)]).toEqual([undefined, seeded(row)]);
	});

	test('an expired bearer in between is renewed', async () => {
		seed(row, 2507);
		stage.provider.once('request', () => stage.provider.revokeBearers());
		const result = await get(row, { returnAll: true });
		expect([result.error, idsOf(result, row), stage.grants]).toEqual([undefined, seeded(row), ['refresh_token']]);
	});

	test('whole numbers of positions only, each once', async () => {
		seed(row, 2507);
		await get(row, { returnAll: true });
		const positions = stage.asked(row.path).map(({ query }) => Number(query.skip ?? query.page ?? query.pageNumber));
		// Those asked for ahead arrive as the network pleases.
		positions.sort((one, other) => one - other);
		const step = 'skip' in stage.asked(row.path)[0].query ? row.largest : 1;
		const first = step === 1 ? 1 : 0;
		expect(positions).toEqual(positions.map((_none, index) => first + index * step));
	});
});

describe('what a provider may do to the size of a page', () => {
	/** Hands out fewer than asked for, whatever was asked for. */
	const cap = ([, row], most) => {
		stage.provider.on('arrived', (request) => {
			if (request.path === row.path) request.query.pageSize = String(Math.min(most, Number(request.query.pageSize)));
		});
	};

	test.each(styles.filter(([, { resource }]) => resource !== 'journal'))(
		'%s: smaller pages than asked for lose no record',
		async (label, row) => {
			seed(row, 250);
			cap([label, row], 30);
			const result = await get(row, { returnAll: true });
			expect([result.error, idsOf(result, row)]).toEqual([undefined, seeded(row)]);
			expect(stage.asked(row.path).length).toBeGreaterThanOrEqual(Math.ceil(250 / 30));
		},
	);
});
