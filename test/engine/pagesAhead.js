/** Lists whose pages are asked for ahead: what reaches the double, and what comes out. */
const asked = (stage, path) => stage.asked(path);

/** What a list is called and how it is seeded. @typedef {{ path: string, largest: number, seed: (stage: any, count: number) => void, read: any, given: (json: any) => unknown, there: (stage: any) => unknown[] }} AheadList */

const PAGES = 5;

/** @param {any} stage @param {AheadList} list */
const readAll = async (stage, { read }, options = {}, more = {}) =>
	await stage.read(1, { parameters: { returnAll: true, simplify: false, ...read, options }, ...more });

/** The first page is answered; then nothing, before so many are there. */
function holdUntil(stage, { path }, expected) {
	/** @type {any} */
	let open;
	const hold = new Promise((resolve) => (open = resolve));
	stage.fault(path, {});
	stage.fault(path, { hold }, Infinity);
	stage.provider.on('arrived', () => asked(stage, path).length >= expected && open());
}

/** @param {any} stage @param {Array<[string, AheadList]>} lists */
function describePagesAhead(stage, lists) {
	beforeEach(async () => await stage.signedIn());

	describe.each(lists)('%s', (_label, list) => {
		const count = (PAGES - 1) * list.largest + 7;
		const givenBy = ({ items }) => items.map(({ json }) => list.given(json));

		test('the pages behind the first are asked for at once, and come in order', async () => {
			list.seed(stage, count);
			holdUntil(stage, list, PAGES);
			const result = await readAll(stage, list);
			expect(result.error).toBeUndefined();
			expect(givenBy(result)).toEqual(list.there(stage));
			expect([asked(stage, list.path).length, stage.provider.maxInFlight]).toEqual([PAGES, PAGES - 1]);
		});

		test.each([1, 2])('no more than Requests at Once, %s', async (requestsAtOnce) => {
			list.seed(stage, count);
			stage.provider.settings.latency = 5;
			const result = await readAll(stage, list, { requestsAtOnce });
			expect([result.error, givenBy(result)]).toEqual([undefined, list.there(stage)]);
			expect([asked(stage, list.path).length, stage.provider.maxInFlight]).toEqual([PAGES, requestsAtOnce]);
		});

		test('a page that fails for good ends in its error, not in half a list', async () => {
			list.seed(stage, count);
			stage.fault(list.path, {});
			stage.fault(list.path, { status: 400 });
			const { error, items } = await readAll(stage, list);
			expect([error.httpCode, items]).toEqual(['400', []]);
			expect(asked(stage, list.path).length).toBeLessThanOrEqual(PAGES);
		});

		test('the user stops it: nothing more is asked for', async () => {
			list.seed(stage, count);
			const cancelAfter = stage.provider.waitFor(({ path }) => path === list.path, 1);
			const { status } = await readAll(stage, list, { requestsAtOnce: 2 }, { cancelAfter });
			expect(status).toBe('canceled');
			expect(asked(stage, list.path).length).toBeLessThanOrEqual(3);
		});
	});
}

module.exports = { describePagesAhead, readAll };
