'use strict';

/**
 * Every dropdown that a node fills, read from the rendered descriptions: one row for each of its methods, in the first
 * place where it stands.
 *
 * @typedef {object} Dropdown
 * @property {string} node        as in the description
 * @property {string} method
 * @property {string} field       its name
 * @property {any} [collection]   what it stands in, such as Filters: the property, and `option`, its name on screen there
 * @property {boolean} isLocator  has a mode From List; otherwise all of it is the list
 * @property {Record<string, any>} parameters  what has to be chosen for it to be shown
 */

const methodsOf = ({ typeOptions, modes = [] }) =>
	[typeOptions?.loadOptionsMethod, ...modes.map((mode) => mode.typeOptions?.searchListMethod)].filter(Boolean);

/** The first of what is allowed; a path from the root begins with a slash there. */
const chosen = ({ displayOptions }) =>
	Object.entries(displayOptions?.show ?? {}).map(([name, [value]]) => [name.replace(/^\//, ''), value]);

const row = (node, property, collection) => ({
	node: node.name,
	field: property.name,
	isLocator: property.type === 'resourceLocator',
	...(collection ? { collection: { name: collection.displayName, option: property.displayName } } : {}),
	parameters: Object.fromEntries([...(collection ? chosen(collection) : []), ...chosen(property)]),
});

/** Fields of collections are of the same kind, one level down. */
function dropdownsIn(node, properties, collection) {
	return properties.flatMap((property) => [
		...methodsOf(property).map((method) => ({ ...row(node, property, collection), method })),
		...(property.type === 'collection' ? dropdownsIn(node, property.options, property) : []),
	]);
}

/** @param {any[]} nodes descriptions @returns {Dropdown[]} */
function dropdownsOf(nodes) {
	const seen = new Map();
	for (const node of nodes)
		for (const dropdown of dropdownsIn(node, node.properties)) {
			const key = `${node.name} ${dropdown.method}`;
			// Outside of a collection it takes a click less.
			if (!seen.has(key) || (seen.get(key).collection && !dropdown.collection)) seen.set(key, dropdown);
		}
	return [...seen.values()];
}

module.exports = { dropdownsOf };
