'use strict';

/** A workflow as a user fills it in after the import: the node "Settings", and choices in other nodes. */
const SETTINGS = 'Settings';

const typed = (settings) => (assignment) =>
	assignment.name in settings ? { ...assignment, value: settings[assignment.name] } : assignment;

function withSettings(node, settings) {
	const { assignments } = node.parameters.assignments;
	const names = assignments.map(({ name }) => name);
	const unknown = Object.keys(settings).filter((name) => !names.includes(name));
	if (unknown.length) throw new Error(`"${SETTINGS}" has no ${unknown.join(', ')}`);
	const parameters = { ...node.parameters, assignments: { assignments: assignments.map(typed(settings)) } };
	return { ...node, parameters };
}

function withChoices(node, choices) {
	const chosen = choices[node.name];
	if (!chosen) return node;
	const own = typeof chosen === 'function' ? chosen(node.parameters) : chosen;
	return { ...node, parameters: { ...node.parameters, ...own } };
}

/** @param {any} workflow @param {import('./examples').Example} example @param {any} provider */
function filledIn(workflow, { settings = {}, fill }, provider) {
	const choices = fill?.(provider) ?? {};
	const named = (node) => (node.name === SETTINGS ? withSettings(node, settings) : withChoices(node, choices));
	return { ...workflow, nodes: workflow.nodes.map(named) };
}

module.exports = { filledIn };
