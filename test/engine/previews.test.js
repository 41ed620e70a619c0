/**
 * What the editor shows of an operation before its first run is what comes out of it. `npm run schemas` stores it
 * anew: the same run, with what it finds written down instead of compared.
 */
jest.mock('n8n-workflow', () => require('./harness/clock').workflowWithClock());

const { KEYS, accountOf, partOf } = require('../providers');
const { shapeOf } = require('./previews/shape');
const { storePreviews, storedPreviews } = require('./previews/stored');
const { itemWithFile } = require('./harness');
const { nodeOf, useStage } = require('./stage');

/** What comes out of these is up to the path that was typed. */
const ANYTHING = ['apiRequest.send'];

const FILE = itemWithFile({}, 'data', 'example', { fileName: 'example.wav', mimeType: 'audio/wav' });

const isWriting = process.env.WRITE_PREVIEWS === 'true';

describe.each(KEYS)('%s', (key) => {
	const stage = useStage(accountOf(key));

	/** What comes out of each operation, with the fields that the real n8n runs it with. */
	async function outputs() {
		const found = {};
		for (const [name, fields] of Object.entries(partOf(key, 'n8n/operations'))) {
			if (ANYTHING.includes(name)) continue;
			const [resource, operation] = name.split('.');
			const parameters = { resource, operation, ...fields(stage.provider) };
			const { items, error } = await stage.process.runNode({ ...nodeOf(stage.row, parameters), items: [FILE] });
			if (error) throw new Error(`${name}: ${error.message}`, { cause: error });
			found[name] = items.map(({ json }) => json);
		}
		return found;
	}

	it('every operation has the preview of what comes out of it', async () => {
		const shapes = Object.entries(await outputs()).map(([name, records]) => [name, shapeOf(records)]);
		const previews = Object.fromEntries(shapes);
		if (isWriting) storePreviews(key, previews);
		expect(storedPreviews(key)).toEqual(previews);
	}, 120_000);
});
