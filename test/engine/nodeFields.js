/** Which operations and fields a node's description offers. */

const shownFor =
	(name, value) =>
	({ displayOptions }) =>
		displayOptions?.show?.[name]?.includes(value) ?? true;

/** `resource.operation`, as the editor offers them. */
const operationsOf = ({ properties }) =>
	properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ displayOptions, options }) =>
			displayOptions.show.resource.flatMap((resource) => options.map(({ value }) => `${resource}.${value}`)),
		);

/** How fast, how long, how much, and whether at all: of no concern to the request itself. */
const HOW = [
	'options.dryRun',
	'options.largestFile',
	'options.longestWait',
	'options.requestsAtOnce',
	'options.timeout',
	'options.waitUntilEnded',
];
const isHow = (field) => HOW.includes(field) || field.startsWith('beforeItActs.');

const insideOf = ({ name, type, options }) =>
	type === 'collection' ? options.map((option) => `${name}.${option.name}`) : [name];

const propertiesOf = ({ properties }, name) => {
	const [resource, operation] = name.split('.');
	return properties
		.filter(({ name: own }) => !['resource', 'operation'].includes(own))
		.filter(shownFor('resource', resource))
		.filter(shownFor('operation', operation));
};

/** The fields of an operation, those inside a collection as `collection.field`. */
const fieldsOf = (description, name) =>
	propertiesOf(description, name)
		.flatMap(insideOf)
		.filter((field) => !isHow(field));

const isCollection = (name) => ['filters', 'additionalFields', 'updateFields', 'options'].includes(name);

/** The fields that these parameters fill in. */
const usedIn = (parameters) =>
	Object.entries(parameters).flatMap(([name, value]) =>
		isCollection(name) ? Object.keys(value).map((inner) => `${name}.${inner}`) : [name],
	);

module.exports = { operationsOf, propertiesOf, fieldsOf, usedIn };
