/**
 * The example that makes a row for the CRM of each call: as it is, and with another provider's node in the place of Call.
 * Its other nodes are n8n's own, which are not here: what they are set to is carried out below, as n8n does.
 */
jest.mock('n8n-workflow', () => require('./harness/clock').workflowWithClock());

const { readExample } = require('../demo/examples');
const { accountOf } = require('../providers');
const { useStage } = require('./stage');

const { nodes, connections } = readExample({ file: 'call-outcome-to-crm.json' });
const named = (wanted) => nodes.find(({ name }) => name === wanted);
const next = (name, output = 0) => connections[name].main[output].map(({ node }) => node);

const leads = () => JSON.parse(named('Leads').parameters.assignments.assignments[0].value);

/** `={{ ... }}` of what is known of an item. */
const valueOf = (written, $json) =>
	written.startsWith('={{') ? new Function('$json', `return ${written.slice(3, -2)}`)($json) : written;

function set(name, json) {
	const { assignments, includeOtherFields } = named(name).parameters;
	const own = assignments.assignments.map(({ name: field, value }) => [field, valueOf(value, json)]);
	return { ...(includeOtherFields ? json : {}), ...Object.fromEntries(own) };
}

/** The output that an item leaves the switch by: that of the first rule that fits, else the last. */
function switched(name, json) {
	const rules = named(name).parameters.rules.values;
	const fits = ({ conditions }) =>
		conditions.conditions.some(({ leftValue, rightValue }) => valueOf(leftValue, json) === rightValue);
	const found = rules.findIndex(fits);
	return found === -1 ? rules.length : found;
}

/** Four calls, each with the words of its provider: talked, a mailbox where there is one, nobody, a word nobody knows. */
const PROVIDERS = [
	{
		key: 'mightyCall',
		parameters: named('Call').parameters,
		words: ['Connected', 'VoiceMail', undefined, 'Something new'],
		outcomes: ['answered', 'voicemail', 'noAnswer', 'unknown'],
	},
	{
		key: 'uComPbx',
		parameters: {
			resource: 'call',
			operation: 'startCallback',
			extension: '@101',
			sourceNumbers: '101',
			destinationNumber: '={{ $json.phone }}',
		},
		words: ['bridged', 'busy', undefined, 'something new'],
		outcomes: ['answered', 'busy', 'noAnswer', 'unknown'],
	},
	{
		key: 'voipex',
		parameters: { resource: 'call', operation: 'originate', from: 'line', line: '440', to: '={{ $json.phone }}' },
		words: ['ANSWERED', 'BUSY', undefined, 'SOMETHING NEW'],
		outcomes: ['answered', 'busy', 'noAnswer', 'unknown'],
	},
];

const NEXT_STEPS = {
	answered: 'Note what was agreed',
	voicemail: 'Wait for a call back',
	busy: 'Call again tomorrow',
	noAnswer: 'Call again tomorrow',
	unknown: 'Look at the call by hand',
};

describe.each(PROVIDERS)('$key', ({ key, parameters, words, outcomes }) => {
	const stage = useStage(accountOf(key));

	test('each call becomes a row with what to do next', async () => {
		await stage.signedIn();
		const phones = leads().map(({ phone }) => phone);
		const digits = (number) => number.replace(/\D/g, '');
		const indexOf = (to) => phones.findIndex((phone) => digits(phone) === digits(to));
		stage.provider.settings.courseOf = (to) => {
			const outcome = words[indexOf(to)];
			return { rings: 5, talks: indexOf(to) === 0 ? 55 : 0, outcome };
		};
		const { options } = named('Call').parameters;
		const { items, error } = await stage.read(phones.length, {
			parameters: { ...parameters, options },
			items: phones.map((phone) => ({ json: { phone } })),
		});
		expect(error).toBeUndefined();
		const rows = items.map(({ json }) => {
			const [step] = next('What Became of It', switched('What Became of It', json));
			const [row] = next(step);
			return set(row, set(step, json));
		});
		expect(rows.map(({ outcome }) => outcome)).toEqual(outcomes);
		expect(rows.map(({ nextStep }) => nextStep)).toEqual(outcomes.map((outcome) => NEXT_STEPS[outcome]));
		expect(rows.map(({ phone }) => digits(phone))).toEqual(phones.map(digits));
		expect(rows.map(({ seconds }) => seconds)).toEqual([60, 5, 5, 5]);
		expect(rows.every(({ callId }) => typeof callId === 'string' && callId !== '')).toBe(true);
		expect(stage.requests.filter(({ acted }) => acted)).toHaveLength(4);
	});
});

test('the workflow goes from the leads to the rows', () => {
	expect(next('Run by Hand')).toEqual(['Leads']);
	expect(next('Leads')).toEqual(['Each Lead']);
	expect(next('Each Lead')).toEqual(['Call']);
	expect(next('Call')).toEqual(['What Became of It']);
	const { rules } = named('What Became of It').parameters;
	expect(connections['What Became of It'].main).toHaveLength(rules.values.length + 1);
});
