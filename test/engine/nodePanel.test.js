/** By what a person, or an AI that builds a workflow, finds the nodes: as n8n-core's loader hands it on. */
const { loadPackage } = require('./harness');

/** What people type who look for a telephone in n8n, and which nodes have an answer to it. */
const SEARCHED = {
	phone: ['micoVoiceAi', 'mightyCall', 'teleTracker', 'uComPbx', 'voipex'],
	dialer: ['micoVoiceAi', 'voipex'],
	'click to call': ['mightyCall', 'teleTracker', 'uComPbx', 'voipex'],
	cti: ['mightyCall', 'mightyCallTrigger', 'uComPbx', 'uComPbxTrigger', 'voipex', 'voipexTrigger'],
	'call recording': ['mightyCall', 'mightyCallPollingTrigger', 'mightyCallTrigger', 'uComPbx', 'voipex'],
	'missed call': ['mightyCall', 'mightyCallTrigger', 'teleTrackerPollingTrigger', 'uComPbx', 'voipex', 'voipexTrigger'],
	'ai call': ['micoVoiceAi'],
};

async function descriptions() {
	const { loader } = await loadPackage();
	return Object.keys(loader.known.nodes).map((name) => loader.getNode(name).type.description);
}

test.each(Object.entries(SEARCHED))('"%s" finds %j', async (word, names) => {
	const all = await descriptions();
	const finds = ({ codex }) => codex.alias.includes(word);
	expect(all.filter(finds).map(({ name }) => name)).toEqual(expect.arrayContaining(names));
});

test('only the one with an AI on the line is found as that', async () => {
	const finds = ({ codex }) => codex.alias.some((alias) => /\bai\b/.test(alias));
	expect((await descriptions()).filter(finds).map(({ name }) => name)).toEqual(['micoVoiceAi']);
});

test('every node says what it is for, and what else there is, in words of its own', async () => {
	const hints = (await descriptions()).map(({ builderHint }) => builderHint.searchHint);
	expect(hints).toHaveLength(12);
	expect(new Set(hints).size).toBe(hints.length);
	for (const hint of hints) expect([hint, hint.length > 40 && hint.length < 300]).toEqual([hint, true]);
});
