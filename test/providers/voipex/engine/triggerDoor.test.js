/** The Voipex trigger: who is let in, what the caller is answered and when, and what publishing asks for. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { useStage } = require('../../../engine/stage');
const { accountOf } = require('../..');
const { hookedOn, ALL } = require('./hooked');

const stage = useStage(accountOf('voipex'));
const trigger = hookedOn(stage);

const everything = (authentication = 'basic') => trigger({ authentication, events: [...ALL, 'other'] });
const ringing = () => stage.provider.webhooks.call('missed')[0];
const encoded = (login) => Buffer.from(login).toString('base64');

const LOGIN = 'n8n:example-webhook-password';
const TOKEN = 'example-webhook-token';

const WRONG = {
	basic: [
		['nothing', undefined],
		['another password', `Basic ${encoded('n8n:example-other')}`],
		['another user', `Basic ${encoded('n8m:example-webhook-password')}`],
		['a longer password', `Basic ${encoded(`${LOGIN}x`)}`],
		['a shorter password', `Basic ${encoded(LOGIN.slice(0, -1))}`],
		['no password', `Basic ${encoded('n8n:')}`],
		['an empty login', `Basic ${encoded(':')}`],
		['no login', 'Basic '],
		['a login that is not encoded', `Basic ${LOGIN}`],
		['the login as a bearer', `Bearer ${encoded(LOGIN)}`],
		['the bearer', `Bearer ${TOKEN}`],
		['the bearer as a login', `Basic ${encoded(TOKEN)}`],
		['no scheme', encoded(LOGIN)],
		['the login and more', `Basic ${encoded(LOGIN)} x`],
		['the login among what is not encoded', `Basic !${encoded(LOGIN)}`],
	],
	bearer: [
		['nothing', undefined],
		['another', 'Bearer example-other-token'],
		['a longer one', `Bearer ${TOKEN}x`],
		['a shorter one', `Bearer ${TOKEN.slice(0, -1)}`],
		['an empty one', 'Bearer '],
		['in other letters', `Bearer ${TOKEN.toUpperCase()}`],
		['no scheme', TOKEN],
		['the login', `Basic ${encoded(LOGIN)}`],
	],
};

const deliver = async (one, body, authorization) =>
	(await one.post([body], { as: 'none', headers: authorization === undefined ? {} : { authorization } }))[0];

describe.each(Object.entries(WRONG))('%s', (authentication, wrong) => {
	test.each(wrong)('%s is refused and starts nothing', async (_what, authorization) => {
		const one = everything(authentication);
		const delivered = await deliver(one, ringing(), authorization);
		expect(delivered).toMatchObject({ status: 401, started: false, items: [], error: undefined });
		const scheme = { basic: 'Basic realm="n8n", charset="UTF-8"', bearer: 'Bearer realm="n8n"' }[authentication];
		expect(delivered.headers['www-authenticate']).toBe(scheme);
		for (const secret of stage.provider.webhooks.secrets())
			expect(JSON.stringify(delivered.body ?? '')).not.toContain(secret);
	});

	test('what was refused does not stand in the way of the true event', async () => {
		const one = everything(authentication);
		const body = ringing();
		await deliver(one, body, wrong[1][1]);
		expect(await one.json([body], { as: authentication })).toHaveLength(1);
	});

	test('the right one is let in, and does not stand in the item', async () => {
		const one = everything(authentication);
		const secret = { basic: 'example-webhook-password', bearer: TOKEN }[authentication];
		const [delivered] = await one.post([{ ...ringing(), Note: `x ${secret} x` }], { as: authentication });
		expect(delivered).toMatchObject({ status: 200, started: true, answeredBeforeEnd: true, answeredAfter: 0 });
		expect(delivered.headers['www-authenticate']).toBeUndefined();
		expect(delivered.items[0].json.Note).toBe('x *** x');
		expect(JSON.stringify(delivered.items)).not.toContain(secret);
	});

	test('the name of the scheme may be in other letters', async () => {
		const one = everything(authentication);
		const { authorization } = stage.provider.webhooks.headers(authentication);
		const [scheme, shown] = authorization.split(' ');
		expect(await deliver(one, ringing(), `${scheme.toUpperCase()}  ${shown}`)).toMatchObject({
			status: 200,
			started: true,
		});
	});

	test('it is what the credential holds now', async () => {
		const one = everything(authentication);
		stage.edit({ webhookPassword: 'example-new-password', webhookToken: 'example-new-token' });
		expect((await one.post([ringing()], { as: authentication }))[0].status).toBe(401);
		const shown = { basic: `Basic ${encoded('n8n:example-new-password')}`, bearer: 'Bearer example-new-token' };
		expect(await deliver(one, ringing(), shown[authentication])).toMatchObject({ status: 200, started: true });
	});

	test('a credential without it lets nobody in, and is refused when the workflow is published', async () => {
		stage.edit({ webhookPassword: '', webhookToken: '' });
		const one = everything(authentication);
		for (const authorization of ['Basic ', `Basic ${encoded('n8n:')}`, `Basic ${encoded(':')}`, 'Bearer ', undefined])
			expect(await deliver(one, ringing(), authorization)).toMatchObject({ status: 401, started: false });
		const { create } = stage.process.webhookMethods(one.listener.options);
		const fields = { basic: 'Webhook Username and Webhook Password', bearer: 'Webhook Token' }[authentication];
		await expect(create()).rejects.toMatchObject({
			message: `The Voipex credential has no ${fields}`,
			description: expect.stringContaining(`fill in ${fields} in the credential`),
		});
	});

	test('publishing asks nobody, and says yes', async () => {
		const {
			checkExists,
			create,
			delete: remove,
		} = stage.process.webhookMethods(everything(authentication).listener.options);
		expect([await checkExists(), await create(), await remove()]).toEqual([false, true, true]);
		expect(stage.requests).toEqual([]);
	});
});

test('a password may hold colons and letters with accents', async () => {
	stage.edit({ webhookUsername: ' ústředna ', webhookPassword: 'example:heslo:ěšč' });
	const shown = `Basic ${encoded('ústředna:example:heslo:ěšč')}`;
	expect(await deliver(everything(), ringing(), shown)).toMatchObject({ status: 200, started: true });
});

test('without authentication whoever knows the address is let in, and no credential is read', async () => {
	const one = everything('none');
	one.listener.options.credentials = {};
	const { create } = stage.process.webhookMethods(one.listener.options);
	expect(await create()).toBe(true);
	expect((await one.post([ringing()], { as: 'none' }))[0]).toMatchObject({ status: 200, started: true });
	expect(await one.json([stage.provider.webhooks.sms('received')], { as: 'none' })).toHaveLength(1);
});

describe('what comes again', () => {
	test('is answered 200 and starts nothing, also while the first still waits or at the same moment', async () => {
		const [ring, end] = stage.provider.webhooks.call('missedOnLine');
		const one = everything();
		const delivered = await one.post([ring, end, end, ring]);
		expect(delivered.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
		expect(delivered.map(({ started }) => started)).toEqual([true, true, false, false]);
	});

	test('in another workflow is an event of its own', async () => {
		const body = ringing();
		expect([(await everything().json([body])).length, (await everything().json([body])).length]).toEqual([1, 1]);
	});
});

test('what cannot be read is none of the known events, and a form is read like JSON', async () => {
	const headers = { ...stage.provider.webhooks.headers(), 'content-type': 'text/plain' };
	const known = trigger({ events: ALL });
	expect(await known.listener.post('{"EventName":', { headers })).toMatchObject({ status: 200, started: false });
	expect(await everything().json(['{"EventName":'], { headers })).toEqual([
		{ event: 'other', raw: { unreadable: '{"EventName":' } },
	]);
	const form = new URLSearchParams(stage.provider.webhooks.sms('received')).toString();
	const { items } = await known.listener.post(form, { headers });
	expect(items.map(({ json }) => json.event)).toEqual(['smsReceived']);
});
