'use strict';

/** Makes what a workflow remembers older than it is, for triggers that do something only after some minutes. */
const { ensureHost } = require('./host');
const { runCommand } = require('./runCommand');

/**
 * To be called while the workflow is not published: a published one has it in memory.
 * @param {{ userFolder: string, id: string, minutes: number, only?: string[] }} options `only`: names of the moments that
 *        are meant, if not all are
 */
async function ageStaticData({ userFolder, id, minutes, only = [] }) {
	const { node } = await ensureHost();
	await runCommand(node, [require.resolve('./agedStaticData.child.js'), userFolder, id, String(minutes), ...only]);
}

module.exports = { ageStaticData };
