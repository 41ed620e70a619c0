'use strict';

/** Makes what a workflow remembers older than it is, for triggers that do something only after some minutes. */
const { ensureHost } = require('./host');
const { runCommand } = require('./runCommand');

/**
 * To be called while the workflow is not published: a published one has it in memory.
 * @param {{ userFolder: string, id: string, minutes: number }} options
 */
async function ageStaticData({ userFolder, id, minutes }) {
	const { node } = await ensureHost();
	await runCommand(node, [require.resolve('./agedStaticData.child.js'), userFolder, id, String(minutes)]);
}

module.exports = { ageStaticData };
