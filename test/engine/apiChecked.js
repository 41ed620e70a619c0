'use strict';

/** Account > Check API as each provider's tests ask it, and what holds for all of them. */
const GONE = { status: 404, body: '<!doctype html><p>Not found' };

/** @type {Array<[what: string, fault: object, found: string]>} */
const SHAPES = [
	['no right', { status: 403, body: { message: 'No' } }, 'no right to ask'],
	['a web page in place of it', GONE, 'no: not found'],
	['a refusal', { status: 400, body: { message: 'No' } }, 'refused'],
	['a text', { status: 200, body: 'fine' }, 'something else than expected'],
	['an empty list', { status: 200, body: [] }, 'yes'],
];

/**
 * Declares the tests that all have.
 * @param {any} stage
 * @param {{ questions: number, asked?: number, api: RegExp }} expected `asked`: how many of the questions are asked where
 *   each is answered in the same way; `api`: where all of them go
 * @returns {(parameters?: object) => Promise<any>} a check, with `to`: what it says to a question
 */
function apiChecked(stage, { questions, asked = questions, api }) {
	const check = async (parameters = {}) => {
		const result = await stage.read(1, { parameters: { resource: 'account', operation: 'checkApi', ...parameters } });
		const records = result.items?.map(({ json }) => json) ?? [];
		return { ...result, records, to: (words) => records.find(({ question }) => words.test(question)) };
	};

	// A 403 may be the end of a bearer, which is renewed: that alone is no GET.
	const methods = () => {
		const own = stage.requests.filter(({ path }) => !stage.row.tokenPaths.includes(path));
		return [...new Set(own.map(({ method }) => method))];
	};

	test('one item for each question, by GETs alone, one at a time', async () => {
		const { records, error, items } = await check();
		expect(error).toBeUndefined();
		expect(records).toHaveLength(questions);
		for (const record of records) expect(Object.keys(record)).toEqual(['question', 'found', 'seen', 'advice']);
		expect(items.every(({ pairedItem }) => pairedItem.item === 0)).toBe(true);
		expect([...new Set(stage.requests.map(({ method }) => method))]).toEqual(['GET']);
		expect(stage.requests.every(({ acted }) => !acted)).toBe(true);
		expect(stage.provider.maxInFlight).toBe(1);
	});

	test.each(SHAPES)('%s is an answer, too, to each question', async (_what, fault, found) => {
		stage.fault(api, fault, Infinity);
		const { records, error } = await check();
		expect(error).toBeUndefined();
		expect(records.filter((record) => record.found !== 'not asked').map((record) => record.found)).toEqual(
			Array.from({ length: asked }, () => found),
		);
		expect(methods()).toEqual(['GET']);
	});

	return check;
}

module.exports = { apiChecked, GONE };
