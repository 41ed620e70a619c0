/** The example of examples/, from the lead to the record: its node as it stands in the file, with what comes before it. */
const { readExample } = require('../../../demo/examples');
const leads = require('../../../demo/leads.json');
const { accountOf } = require('../..');
const { clearProcessedData } = require('../../../engine/harness/processedData');
const { useStage } = require('../../../engine/stage');

const stage = useStage(accountOf('micoVoiceAi'), { clock: false });
const { nodes, connections } = readExample({ file: 'new-lead-to-mico-ai-call.json' });
const named = (name) => nodes.find((node) => node.name === name);

/** What Lead makes of an event; its expressions, written once more. */
const lead = ({ properties }) => ({
	phone: `+${(properties.phone?.value || properties.mobilephone?.value || '')
		.replace(/\D/g, '')
		.replace(/^00/, '')
		.replace(/^(\d{10})$/, '1$1')}`,
	firstName: properties.firstname?.value ?? '',
	consent: properties.call_consent?.value === 'true',
});
const filter = new RegExp(named('Has a Phone Number').parameters.conditions.conditions[0].rightValue);

beforeEach(clearProcessedData);

test('its nodes hang together, and the call hands on to both ends', () => {
	const next = (name) => connections[name].main.map((outputs) => outputs.map(({ node }) => node));
	expect(next('Has a Phone Number')).toEqual([['AI Call']]);
	expect(next('AI Call')).toEqual([['What Became of It'], ['To Check by Hand']]);
	expect(next('What Became of It')).toEqual([['Not Called'], ['Called'], ['Still Under Way']]);
	for (const end of ['Not Called', 'Called', 'Still Under Way']) expect(next(end)).toEqual([['Row for the CRM']]);
	expect(next('Row for the CRM')).toEqual([['Back to the CRM']]);
});

test('each lead who agreed is called once, by the call request of the credential, and waited for', async () => {
	stage.provider.settings.courseOf = () => ({ rings: 0.2, talks: 0.2 });
	const items = leads.map(lead).filter(({ phone }) => filter.test(phone));
	expect(items.length).toBe(leads.length - 1);
	const agreed = items.filter(({ consent }) => consent);
	expect(agreed.length).toBe(items.length - 2);
	const { parameters, onError } = named('AI Call');
	const options = { items: items.map((json) => ({ json })), continueOnFail: onError };
	// Day and night: nobody knows when this runs.
	const beforeItActs = { ...parameters.beforeItActs, hoursFrom: '00:00', hoursTo: '00:00' };
	const result = await stage.read(1, { ...options, parameters: { ...parameters, beforeItActs } });
	expect(result.errorItems).toEqual([]);
	const sent = stage.requests.filter(({ acted }) => acted);
	expect(sent.map(({ path, body }) => [path, body])).toEqual(
		agreed.map(({ phone, firstName }) => [
			'/v1/outbound_calls',
			{ phone_number: phone, variables: { first_name: firstName } },
		]),
	);
	const made = result.items.map(({ json }) => json).filter(({ skipped }) => !skipped);
	expect(made).toEqual(
		stage.provider.records.outboundCalls.slice(-agreed.length).map((call) => ({ ...call, conditionMet: true })),
	);
	expect(made.every(({ status }) => status === 'completed')).toBe(true);
	const skipped = result.items.filter(({ json }) => json.skipped);
	expect(skipped.map(({ json }) => json.rule)).toEqual(['consent', 'consent']);
});
