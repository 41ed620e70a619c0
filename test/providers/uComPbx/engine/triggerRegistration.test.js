/** The uCom PBX trigger: what it registers at the PBX, and takes back. Others' handlers are on the same extensions. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { useStage } = require('../../../engine/stage');
const { accountOf } = require('../..');
const { fiveExtensions, listeningTo, registeredOn } = require('./registered');

const stage = useStage(accountOf('uComPbx'));
const trigger = registeredOn(stage);

const WHOLE_CALL = ['answer', 'dial-in', 'dial-out', 'hangup'];

let extensions;
let foreign;
beforeEach(() => {
	extensions = fiveExtensions(stage.provider);
	foreign = JSON.stringify(stage.provider.records.events);
	expect(JSON.parse(foreign)).toHaveLength(3);
});
afterEach(() => {
	const others = stage.provider.records.events.filter(({ url }) => !url.includes('127.0.0.1'));
	expect(JSON.stringify(others)).toBe(foreign);
});

const made = (one) => one.own.map(({ extension_id: id, event_type: type }) => `${id} ${type}`).sort();
const changes = () => stage.requests.filter(({ method, path }) => method !== 'GET' && path.startsWith('/api/'));
const wantedOf = (some, events) =>
	some.flatMap(({ id, type }) => (type === 'phone' ? events : ['hangup']).map((event) => `${id} ${event}`)).sort();

test('all events on phones, the end of calls on queue and menu, each once, with POST to one address', async () => {
	const one = trigger(listeningTo(extensions, ['missedCall', 'callEnded']));
	expect(await one.publish()).toBe(false);
	expect(made(one)).toEqual(wantedOf(extensions, WHOLE_CALL));
	expect(new Set(one.own.map(({ method }) => method))).toEqual(new Set(['POST']));
	const [address, ...more] = new Set(one.own.map(({ url }) => url));
	expect(more).toEqual([]);
	expect(address).toMatch(
		/^http:\/\/127\.0\.0\.1:5678\/webhook\/example-webhook-id\/example-webhook-id\/[0-9a-f]{32}$/,
	);
});

test.each([
	['incomingCall', ['dial-in']],
	['outgoingCall', ['dial-out']],
	['answered', ['answer']],
	['messageReceived', ['message-in']],
	['messageSent', ['message-out']],
	['voicemail', ['voicemail']],
	['missedCall', WHOLE_CALL],
])('for %s it asks for %j', async (event, types) => {
	const one = trigger(listeningTo(extensions.slice(0, 1), [event]));
	await one.publish();
	expect(made(one)).toEqual(wantedOf(extensions.slice(0, 1), types));
});

test('published again it registers nothing twice', async () => {
	const one = trigger(listeningTo(extensions));
	await one.publish();
	const before = made(one);
	stage.clear();
	expect(await one.publish()).toBe(true);
	await one.hooks.create();
	expect(made(one)).toEqual(before);
	expect(changes()).toEqual([]);
});

test('a start that broke off before n8n had stored anything is gone on with', async () => {
	const parameters = listeningTo(extensions);
	const lost = trigger(parameters);
	await lost.publish();
	const [gone] = lost.own;
	stage.provider.records.events.splice(stage.provider.records.events.indexOf(gone), 1);
	const addresses = new Set(lost.own.map(({ url }) => url));
	const again = trigger(parameters);
	await again.publish();
	expect(made(again)).toEqual(wantedOf(extensions, WHOLE_CALL));
	expect(new Set(again.own.map(({ url }) => url))).toEqual(addresses);
	expect(names(await again.json(stage.provider.webhooks.call('answered')))).toContain('callEnded');
});

const names = (items) => items.map(({ event }) => event);

test('what is not wanted any more goes, also of extensions that were taken out', async () => {
	const one = trigger(listeningTo(extensions, ['missedCall']));
	await one.publish();
	one.listener.options.parameters = listeningTo(extensions.slice(1, 2), ['incomingCall']);
	Object.assign(one, { hooks: require('../../../engine/harness').webhookMethods(one.listener.options) });
	await one.publish();
	expect(made(one)).toEqual([`${extensions[1].id} dial-in`]);
});

test('deactivated it takes back its own, one by one by ID', async () => {
	const one = trigger(listeningTo(extensions));
	await one.publish();
	stage.clear();
	expect(await one.hooks.delete()).toBe(true);
	expect(one.own).toEqual([]);
	const paths = changes().map(({ method, path }) => `${method} ${path}`);
	expect(paths.length).toBeGreaterThan(0);
	for (const path of paths) expect(path).toMatch(/^DELETE \/api\/ver1\.0\/extension\/\d+\/event\/\d+$/);
});

test('what somebody has removed meanwhile does not hold that up', async () => {
	const one = trigger(listeningTo(extensions));
	await one.publish();
	stage.fault(/\/event\/\d+$/, { status: 404, body: { message: 'Not found' } }, 2);
	expect(await one.hooks.delete()).toBe(true);
	expect(one.own).toHaveLength(2);
});

test('nor does an extension that is gone', async () => {
	const one = trigger(listeningTo(extensions));
	await one.publish();
	const { records } = stage.provider;
	const [doomed] = extensions;
	records.extensions.splice(records.extensions.indexOf(doomed), 1);
	expect(await one.hooks.delete()).toBe(true);
	expect(new Set(one.own.map(({ extension_id: id }) => id))).toEqual(new Set([doomed.id]));
});

describe('the limit of handlers is reached half-way', () => {
	test('and nothing of ours is left; the error says what the PBX says of its limits', async () => {
		stage.provider.settings.mostEventHandlers = 3 + 7;
		const one = trigger(listeningTo(extensions));
		await expect(one.publish()).rejects.toMatchObject({
			message: expect.stringContaining('did not take one more event handler'),
		});
		expect(one.own).toEqual([]);
		expect(stage.requests.filter(({ method }) => method === 'POST').some(({ status }) => status === 201)).toBe(true);
	});

	test('in words', async () => {
		stage.provider.settings.mostEventHandlers = 3;
		const error = await trigger(listeningTo(extensions))
			.publish()
			.catch((one) => one);
		expect(error.message).toContain('Event limit exceeded');
		expect(error.message).toContain('Its limits: max_event 200');
	});

	test('also where the last answer was lost on its way', async () => {
		stage.provider.faults.push({ match: { method: 'POST', path: /\/event\/$/ }, times: 1, cut: 'after' });
		const one = trigger(listeningTo(extensions));
		await expect(one.publish()).rejects.toThrow(/may have been registered/);
		expect(one.own).toEqual([]);
	});
});

describe('a menu refuses what only phones do', () => {
	/** Nobody may read the list of extensions, so nobody knows that it is a menu. */
	const unread = () =>
		stage.fault(
			'/api/ver1.0/client/@me/extension/',
			{ status: 403, body: { message: 'Access denied', status: 'access_denied' } },
			9,
		);

	test('and keeps the end of calls', async () => {
		unread();
		const menu = extensions[4];
		const one = trigger(listeningTo([menu]));
		await one.publish();
		expect(made(one)).toEqual([`${menu.id} hangup`]);
		expect(names(await one.json(stage.provider.webhooks.call('abandonedInMenu')))).toEqual(['missedCall']);
	});

	test('an extension user is no worse off with phones', async () => {
		unread();
		const one = trigger(listeningTo(extensions.slice(0, 1)));
		await one.publish();
		expect(made(one)).toEqual(wantedOf(extensions.slice(0, 1), WHOLE_CALL));
	});

	test('with nothing that it could report it says so before anything is registered', async () => {
		const one = trigger(listeningTo([extensions[0], extensions[3]], ['incomingCall']));
		await expect(one.publish()).rejects.toThrow(/extension 469103 could report: it is a queue or a menu/);
		expect(changes()).toEqual([]);
	});
});

test.each([
	['no event', { events: [] }, '"Events" is empty'],
	['no extension', { extensions: [] }, '"Extensions" is empty'],
	['half a name', { extensions: ['sales team'] }, '"Extensions" is neither an ID nor a name: "sales team"'],
	['no network', { options: { networks: '203.0.113.0/99' } }, '"Only From Networks" is no network: "203.0.113.0/99"'],
])('%s is refused by the name of the field', async (_what, changed, message) => {
	const one = trigger({ ...listeningTo(extensions), ...changed });
	await expect(one.publish()).rejects.toThrow(message);
	expect(changes()).toEqual([]);
});

test('extensions by name, also with the prefix of their client', async () => {
	const [phone] = extensions;
	const one = trigger({ ...listeningTo([]), extensions: [`@${phone.name}`], events: ['incomingCall'] });
	await one.publish();
	expect(made(one)).toEqual([`${phone.id} dial-in`]);
});

describe('on all phones', () => {
	const parameters = (events) => ({ listenOn: 'allPhones', clientId: '@me', events, options: {} });

	test('one handler for each type, also for the status of extensions', async () => {
		const one = trigger(parameters(['missedCall', 'extensionStatus']));
		await one.publish();
		expect(made(one)).toEqual([...WHOLE_CALL, 'extension-call-status'].sort().map((type) => `null ${type}`));
		expect(names(await one.json(stage.provider.webhooks.call('missedOnPhone')))).toEqual(['missedCall']);
		await one.hooks.delete();
		expect(one.own).toEqual([]);
	});

	test.each([404, 405])(
		'where %d is answered to its removal deactivating goes on, and says what to remove',
		async (status) => {
			const one = trigger(parameters(['incomingCall']));
			await one.publish();
			stage.fault(/phone_events\/\d+$/, { status, body: { message: 'Not found' } });
			expect(await one.hooks.delete()).toBe(true);
			expect(one.own).toHaveLength(1);
			const [left] = stage.provider.webhooks.call('missedOnPhone');
			expect((await one.post([left])).map(({ status: answer }) => answer)).toEqual([404]);
			await one.publish();
			expect(one.own).toHaveLength(1);
		},
	);

	test('the status of an extension', async () => {
		const one = trigger(parameters(['extensionStatus']));
		await one.publish();
		const fields = {
			event_type: 'call-status-change',
			client_id: '1844',
			extension_id: '469100',
			extension_name: '1844*101',
			old_status_id: '1',
			new_status_id: '2',
			change_dt: '2026-03-01 10:00:00',
		};
		const [phone] = extensions;
		const postings = stage.provider.webhooks.postings(phone, 'extension-call-status', fields);
		expect(await one.json([...postings, ...postings])).toEqual([
			{
				event: 'extensionStatus',
				eventAt: '2026-03-01 10:00:00',
				event_type: 'call-status-change',
				clientId: '1844',
				extensionId: '469100',
				extension: '1844*101',
				oldStatusId: '1',
				newStatusId: '2',
				changedAt: '2026-03-01 10:00:00',
			},
		]);
	});
});

test('agents of queues', async () => {
	const [agent] = stage.provider.records.agents;
	const parameters = {
		listenOn: 'agents',
		clientId: '',
		agents: String(agent.id),
		events: ['agentLoggedIn', 'agentLoggedOut'],
	};
	const one = trigger(parameters);
	await one.publish();
	expect(one.own.map(({ agent_id: id, event_type: type }) => [id, type])).toEqual([
		[agent.id, 'agent-login'],
		[agent.id, 'agent-logout'],
	]);
	const post = async (type, status) =>
		await one.json(
			stage.provider.webhooks.postings(undefined, type, {
				agent_id: String(agent.id),
				agent_status: status,
				agent_type: 'local',
				extension_name: agent.name,
				event_source: 'api',
			}),
		);
	expect(await post('agent-login', 'available')).toEqual([
		{
			event: 'agentLoggedIn',
			agentId: String(agent.id),
			status: 'available',
			agentType: 'local',
			extension: agent.name,
			source: 'api',
		},
	]);
	expect(names(await post('agent-logout', 'logged_out'))).toEqual(['agentLoggedOut']);
	await one.hooks.delete();
	expect(one.own).toEqual([]);
});

test('two messages of the same words are two', async () => {
	const [phone] = extensions;
	const one = trigger(listeningTo([phone], ['messageReceived']));
	await one.publish();
	const fields = {
		extension_name: phone.name,
		extension_id: String(phone.id),
		did_number: '74955550100',
		src_number: '74955550142',
		text: 'OK',
	};
	const postings = stage.provider.webhooks.postings(phone, 'message-in', fields);
	const items = await one.json([...postings, ...postings]);
	expect(items).toEqual(
		Array(2).fill({
			event: 'messageReceived',
			extension: phone.name,
			extensionId: String(phone.id),
			ownNumber: '74955550100',
			from: '74955550142',
			text: 'OK',
		}),
	);
});

test('a wrong sign-in registers nothing', async () => {
	stage.edit({ accessToken: '', refreshToken: '', n8n_expires_at: '', password: 'example-wrong-secret' });
	await expect(trigger(listeningTo(extensions)).publish()).rejects.toThrow(/did not accept the sign-in/);
	expect(changes()).toEqual([]);
});

describe('who may post', () => {
	const published = async (options) => {
		const one = trigger(listeningTo(extensions, ['incomingCall', 'callEnded'], options));
		await one.publish();
		return one;
	};
	const answers = async (one, posting) =>
		(await one.post([posting])).map(({ status, body, started }) => ({ status, body, started }));

	test.each([
		['another', (secret) => secret.replace(/./g, (sign) => (sign === '0' ? '1' : '0'))],
		['none', () => ''],
		['half of it', (secret) => secret.slice(0, 16)],
	])('a wrong secret (%s) gets 404 without words, and starts nothing', async (_what, change) => {
		const one = await published();
		const [{ url, fields }] = stage.provider.webhooks.call('answered');
		const place = url.lastIndexOf('/') + 1;
		const wrong = { fields, url: url.slice(0, place) + change(url.slice(place)) };
		expect(await answers(one, wrong)).toEqual([{ status: 404, body: '', started: false }]);
		expect(await answers(one, { url, fields })).toEqual([{ status: 200, body: 'OK', started: true }]);
	});

	test.each([
		['10.0.0.0/8, 127.0.0.0/8', 200],
		['127.0.0.1', 200],
		['203.0.113.0/24', 404],
		['::1', 404],
	])('with Only From Networks %s a post of this machine gets %d', async (networks, status) => {
		const one = await published({ networks });
		const [posting] = stage.provider.webhooks.call('answered');
		expect((await answers(one, posting))[0].status).toBe(status);
	});

	test('no item shows the secret', async () => {
		const one = await published({ simplify: false });
		const [{ url, fields }] = stage.provider.webhooks.call('answered');
		const secret = url.split('/').pop();
		const items = await one.json([{ url, fields: { ...fields, Tag: `seen at ${secret}` } }]);
		expect(items).toHaveLength(1);
		expect(JSON.stringify(items)).not.toContain(secret);
	});
});
