/** The example of examples/, from the lead to the record: its node as it stands in the file, with what comes before it. */
const { readExample } = require('../../../demo/examples');
const leads = require('../../../demo/leads.json');
const { accountOf } = require('../..');
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
});
const filter = new RegExp(named('Has a Phone Number').parameters.conditions.conditions[0].rightValue);

test('its nodes hang together, and the call hands on to both ends', () => {
	const next = (name) => connections[name].main.map((outputs) => outputs.map(({ node }) => node));
	expect(next('Has a Phone Number')).toEqual([['AI Call']]);
	expect(next('AI Call')).toEqual([['Called'], ['To Check by Hand']]);
});

test('each lead with a number is called once, by the call request of the credential', async () => {
	const items = leads.map(lead).filter(({ phone }) => filter.test(phone));
	expect(items.length).toBe(leads.length - 1);
	const { parameters, onError } = named('AI Call');
	const result = await stage.read(items.length, {
		parameters,
		items: items.map((json) => ({ json })),
		continueOnFail: onError,
	});
	expect(result.errorItems).toEqual([]);
	const sent = stage.requests.filter(({ acted }) => acted);
	expect(sent.map(({ path, body }) => [path, body])).toEqual(
		items.map(({ phone, firstName }) => [
			'/v1/outbound_calls',
			{ phone_number: phone, variables: { first_name: firstName } },
		]),
	);
	expect(result.items.map(({ json }) => json.uid)).toEqual(
		stage.provider.records.outboundCalls.slice(-items.length).map(({ uid }) => uid),
	);
	const [{ json }] = result.items;
	const found = { resource: 'outboundCall', operation: 'get', outboundCallUid: json.uid };
	const called = await stage.read(1, { parameters: found });
	expect(called.items[0].json).toMatchObject({ uid: json.uid, status: 'queued' });
});
