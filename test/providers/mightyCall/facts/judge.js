'use strict';

/** Values against schemas, by ajv; what is wrong in words. The facts' own formats and words are added here. */
const { default: Ajv } = require('ajv');

const isDay = (text) => {
	const time = Date.parse(`${text.slice(0, 10)}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text.slice(0, 10));
};

const dated = (pattern) => (text) => pattern.test(text) && isDay(text);

/** @type {Record<string, import('ajv').Format>} */
const formats = {
	'date-time': dated(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?(Z|[+-]\d\d:\d\d)$/),
	// What /calls and /voicemails print: seconds, no zone; public clients also send a Z.
	seconds: dated(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ?$/),
	uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
	int32: { type: 'number', validate: (number) => Math.abs(number) <= 2147483647 },
	int64: { type: 'number', validate: Number.isSafeInteger },
};

const ajv = new Ajv({ allErrors: true, verbose: true, strict: true, strictTypes: false, formats });

// Enums are printed in PascalCase and answered in camelCase.
ajv.addKeyword({
	keyword: 'enumInAnyCase',
	type: 'string',
	schemaType: 'array',
	validate: (allowed, value) => allowed.some((one) => one.toLowerCase() === value.toLowerCase()),
});

const steps = (pointer) =>
	pointer
		.split('/')
		.slice(1)
		.map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'));

/** `body.channels[0].phone`; the first step of a query or a path stands alone: `query page`. */
function placeOf([first, ...rest]) {
	const inside = rest.map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`)).join('');
	return first === 'body' ? `${first}${inside}` : `${first}${inside.replace(/^\./, ' ')}`;
}

const words = {
	additionalProperties: (place, { params }) => [...place, params.additionalProperty, 'is not known'],
	required: (place, { params }) => [...place, params.missingProperty, 'is missing'],
	type: (place, { params, data }) => [...place, `is not of type ${params.type}: ${JSON.stringify(data)}`],
	enum: (place, { schema, data }) => [...place, `is not one of ${schema.join(', ')}: ${JSON.stringify(data)}`],
	enumInAnyCase: (place, error) => words.enum(place, error),
	pattern: (place, { schema, data }) => [...place, `does not match ${schema}: ${JSON.stringify(data)}`],
	format: (place, { schema, data }) => [...place, `is no ${schema}: ${JSON.stringify(data)}`],
	minimum: (place, { schema, data }) => [...place, `is below ${schema}: ${JSON.stringify(data)}`],
	maximum: (place, { schema, data }) => [...place, `is above ${schema}: ${JSON.stringify(data)}`],
};

function inWords(error) {
	const parts = words[error.keyword](steps(error.instancePath), error);
	return `${placeOf(parts.slice(0, -1))} ${parts.at(-1)}`;
}

/** Says nothing by itself: the branch that failed has said what is wrong. */
const isOwn = ({ keyword }) => keyword !== 'if';

/** @param {any} schema of an object with the parts of a message: path, query, body */
function judgeOf(schema) {
	const validate = ajv.compile(schema);
	return (message) => (validate(message) ? [] : (validate.errors ?? []).filter(isOwn).map(inWords));
}

module.exports = { judgeOf };
