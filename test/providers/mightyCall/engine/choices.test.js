/** Every choice that a dropdown of the node offers is one that the vendor's schema knows. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { flawsOfRequest } = require('../facts');
const { examples, exampleNames, inputItem, prepare } = require('./examples');
const { propertiesOf } = require('../../../engine/nodeFields');
const { useMightyCall } = require('./stage');

const stage = useMightyCall();

const hasChoices = ({ type }) => ['options', 'multiOptions', 'boolean'].includes(type);

/** Each field with choices, and how to fill it in; those inside a collection with their place. */
const choiceFields = (description, name) =>
	propertiesOf(description, name).flatMap((field) =>
		field.type === 'collection'
			? field.options.filter(hasChoices).map((inner) => ({ ...inner, within: field.name }))
			: [field].filter(hasChoices),
	);

const valuesOf = ({ type, options }) => {
	if (type === 'boolean') return [true, false];
	const values = options.map(({ value }) => value);
	return type === 'multiOptions' ? [values] : values;
};

/** What keeps the request from being sent. */
const WITHHOLD = ['dryRun', 'confirmRelease', 'confirmDeletion'];
const isWithheldBy = ({ name, within }) => WITHHOLD.includes(name) || within === 'beforeItActs';
/** The choice of what to delete comes with fields of its own: mightyCallExamples has both. */
const TIED = ['which'];

const filled = (fields, { name, within }, value) => {
	const { filters: _filters, updateFields, additionalFields: _more, options: _options, ...plain } = fields;
	const base = updateFields ? { ...plain, updateFields: { comment: 'x' } } : plain;
	return within ? { ...base, [within]: { ...base[within], [name]: value } } : { ...base, [name]: value };
};

beforeEach(() => prepare(stage.provider));

test.each(exampleNames)('%s', async (name) => {
	const { description } = stage.process.pkg.nodeTypes.getByName('n8n-nodes-telephony.mightyCall');
	const fields = choiceFields(description, name).filter((field) => !isWithheldBy(field) && !TIED.includes(field.name));
	for (const field of fields) {
		for (const value of valuesOf(field)) {
			const [example] = examples[name](stage.provider);
			stage.clear();
			await stage.run(...name.split('.'), filled(example, field, value), { items: [inputItem()] });
			expect([field.name, value, stage.sent().length > 0, stage.sent().flatMap(flawsOfRequest)]).toEqual([
				field.name,
				value,
				true,
				[],
			]);
		}
	}
});
