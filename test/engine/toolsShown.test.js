/** What a chat model is told of the nodes as tools is what is written down in toolsShown.json of each provider. */
const { ACCOUNTS, partOf } = require('../providers');
const { loadPackage } = require('./harness');
const { offered, parametersLeft, toolDescription, toolsShown } = require('./toolsShown');

/** What OpenAI takes. */
const LONGEST_DESCRIPTION = 1024;

describe.each(ACCOUNTS)('$label', ({ provider, nodeType }) => {
	const written = partOf(provider, 'toolsShown.json');
	const shown = async () => toolsShown((await loadPackage()).nodeTypes.getByName(nodeType));

	test('as n8n-core makes it: after a change that is meant, run "node test/run/toolsShown.js" and read what differs', async () => {
		expect(await shown()).toEqual(written);
	});

	test('what calls or texts somebody says that it is real and may cost money', async () => {
		const real = Object.entries(await shown()).filter(([, { description }]) => /\breal\b/.test(description));
		expect(real.length).toBeGreaterThan(0);
		for (const [, { description }] of real) expect(description).toMatch(/ that may cost money in /);
	});

	test('no two fields that are left to the model have one name, or it could not fill in both', async () => {
		const { description } = (await loadPackage()).nodeTypes.getByName(nodeType);
		const tool = toolDescription(description);
		const names = offered(tool).map((choice) => {
			const { resource: _resource, operation: _operation, ...left } = parametersLeft(tool, choice);
			return [choice.join('.'), Object.keys(left).length];
		});
		const asked = Object.entries(await shown()).map(([name, { asks }]) => [name, Object.keys(asks).length]);
		expect(asked).toEqual(names);
	});

	test('each description tells its operation from all others, and is short enough', async () => {
		const descriptions = Object.values(await shown()).map(({ description }) => description);
		expect(new Set(descriptions).size).toBe(descriptions.length);
		for (const description of descriptions) expect(description.length).toBeLessThanOrEqual(LONGEST_DESCRIPTION);
	});
});
