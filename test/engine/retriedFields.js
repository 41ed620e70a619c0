/** "Retry On Fail" where a field is another one each time n8n works it out: an item is known by its input alone. */
const { useStage } = require('./stage');
const { advance } = require('./harness/clock');

const retryOnFail = { maxTries: 3 };

/**
 * @typedef {object} RetriedField
 * @property {string} name
 * @property {string} path
 * @property {any} parameters
 * @property {string} changing  the part of the body that changes
 * @property {string} target    the part that ends in the number of the item
 */

/** @param {import('../providers').Account} row @param {RetriedField[]} cases */
function describeRetriedFields(row, cases) {
	describe.each(cases)('$name', ({ path, parameters, changing, target }) => {
		const stage = useStage(row);

		const run = async (options) => await stage.read(3, { parameters, retryOnFail, ...options });

		const actedOn = () =>
			stage
				.asked(path)
				.filter(({ acted }) => acted)
				.map(({ body }) => String(body[target]).at(-1));

		/** Item 0 is served; `fault` is what item 1 meets. */
		const secondItem = (fault, times = 1) => {
			stage.fault(path, {});
			stage.fault(path, fault, times);
		};

		beforeEach(async () => {
			await stage.signedIn();
			// No two requests see the same second.
			stage.provider.on('arrived', () => advance(1000));
		});

		test('an item that is done is not sent again', async () => {
			secondItem({ status: 400 });
			expect((await run()).error).toBeUndefined();
			expect(actedOn()).toEqual(['0', '1', '2']);
			expect(stage.asked(path)).toHaveLength(4);
		});

		test('the item that failed is sent with what its field holds now', async () => {
			secondItem({ status: 400 });
			await run();
			const values = stage.asked(path).map(({ body }) => body[changing]);
			expect(new Set(values).size).toBe(4);
		});

		test('what may have happened is not sent again', async () => {
			secondItem({ status: 500, afterActing: true });
			const { error } = await run();
			expect(error.message).toMatch(/may have been.*\[item 1\]/);
			expect([actedOn(), stage.asked(path).length]).toEqual([['0', '1'], 2]);
		});
	});
}

module.exports = { describeRetriedFields };
