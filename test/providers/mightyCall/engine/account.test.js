/** Team, service, profile and phone numbers: the small answers, as items. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { asJson, shape, useMightyCall } = require('./stage');

const stage = useMightyCall();

const team = () => stage.provider.records.team;

test('Team > Get Many gives users, groups and voicemail boxes, each with its kind', async () => {
	const kinds = [
		['users', 'user'],
		['groups', 'group'],
		['vmboxes', 'voicemailBox'],
	];
	const expected = kinds.flatMap(([list, kind]) => team()[list].map((record) => ({ kind, ...record })));
	expect(asJson(await stage.run('team', 'getAll', { returnAll: true }))).toEqual(expected);
	expect(asJson(await stage.run('team', 'getAll', { limit: 4 }))).toEqual(expected.slice(0, 4));
	expect(stage.sent().map(shape)).toEqual(Array(2).fill({ method: 'GET', path: '/team', query: {}, body: undefined }));
});

test.each([
	['an empty team', { users: [], groups: [], vmboxes: [] }],
	['a team without boxes', { users: [] }],
])('%s gives no items', async (_what, body) => {
	stage.fault('/v4/api/team', { status: 200, body });
	const { items, error } = await stage.run('team', 'getAll', { returnAll: true });
	expect([error, items]).toEqual([undefined, []]);
});

test('Service > Ping gives the version', async () => {
	expect(asJson(await stage.run('service', 'ping'))).toEqual([{ version: '4' }]);
	expect(stage.sent().map(shape)).toEqual([{ method: 'GET', path: '/ping', query: {}, body: undefined }]);
});

/** What is asked for, and the digits in the path. */
test.each([
	['+12125550199', '12125550199'],
	['(212) 555-0199', '2125550199'],
	['0012125550199', '12125550199'],
	['5550199', '5550199'],
	['0199', '0199'],
	['={{ 12125550199 }}', '12125550199'],
	['12125550199.0', '12125550199'],
	['2125550199,00', '2125550199'],
	['\u202a+1 212 555 0199\u202c', '12125550199'],
	["'２１２５５５０１９９", '2125550199'],
	['+1 212 555 0199 ext. 101', '12125550199'],
])('Phone Number > Get of %s asks for %s', async (phoneNumber, digits) => {
	const { error, items } = await stage.run('phoneNumber', 'get', { phoneNumber });
	expect([error, items[0].json.number]).toEqual([undefined, '+12125550199']);
	expect(stage.sent().map(shape)).toEqual([
		{ method: 'GET', path: `/phonenumbers/${digits}`, query: {}, body: undefined },
	]);
});

test('Phone Number > Get Many gives those there are, not the deleted ones', async () => {
	stage.provider.seed('deletedPhoneNumbers', 2);
	const numbers = asJson(await stage.run('phoneNumber', 'getAll', { returnAll: true })).map(({ number }) => number);
	expect(numbers).toEqual(stage.provider.records.phoneNumbers.map(({ number }) => number));
});

/** Call > Make: what people type, and what is dialled. */
test.each([
	['(415) 555-0142', '+14155550142'],
	['14155550142', '+14155550142'],
	['+44 (0)20 7946 0958', '+442079460958'],
	['101', '101'],
	['={{ 101 }}', '101'],
])('Call > Make to %s dials %s', async (to, dialled) => {
	const { error } = await stage.run('call', 'make', { from: stage.provider.records.phoneNumbers[0].number, to });
	expect(error).toBeUndefined();
	expect(stage.sent()[0].body).toEqual({ from: '+12125550199', to: dialled });
});
