/** The dropdowns: what they offer, how it is found, and what is sent with a choice. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { useStage } = require('../../../engine/stage');

const row = accountOf('voipex');
const stage = useStage(row);

const search = async (method, filter, parameters = {}) => {
	const { node, type } = row;
	const { results } = await stage.process.listSearch({
		node,
		credentials: { [type]: stage.id },
		method,
		filter,
		parameters,
	});
	return results;
};

const values = (results) => results.map(({ value }) => value);

beforeEach(async () => await stage.signedIn());

/** @type {Record<string, (records: any) => any[]>} */
const OFFERED = {
	searchLogins: ({ users }) => users.map(({ login }) => login),
	searchAgents: ({ users }) => users.map(({ login }) => login),
	searchLines: ({ users }) => users.map(({ exten }) => String(exten)),
	searchUsers: ({ users }) => users.map(({ id }) => id),
	searchQueue: () => ['Support', 'Sales', 'Příjem, Brno'],
	searchQueues: () => ['Support', 'Sales', '["Příjem, Brno"]'],
	searchPauses: ({ pauses }) => pauses.map(({ name }) => name),
	searchApplications: ({ numbers }) =>
		numbers.filter(({ ownerType }) => ownerType === 'application').map(({ id }) => id),
	searchNumbers: ({ numbers }) => numbers.map(({ id }) => id),
	searchCallerIds: () => ['222333440', '222333441'],
	searchDestinations: ({ destinations }) => destinations.map(({ extension }) => extension),
	searchIvrs: ({ ivrs }) => ivrs.map(({ id }) => id),
	searchSenderNumbers: ({ allowedNumbers }) => allowedNumbers,
};

test.each(Object.entries(OFFERED))('%s offers what there is, each once', async (method, offered) => {
	const results = await search(method);
	expect(values(results)).toEqual(offered(stage.provider.records));
	expect(results.every(({ name }) => name.trim() !== '')).toBe(true);
});

test.each([
	['searchQueue', 'prijem brno', ['Příjem, Brno']],
	['searchLogins', 'NOVAK ada', ['ada.novak']],
	['searchLines', '441', ['441']],
	['searchPauses', 'skoleni', ['Školení']],
	['searchDestinations', 'prijem', ['801']],
	['searchIvrs', 'pruzkum', ['ivr-2']],
	['searchCallerIds', '222 333 441', ['222333441']],
])('%s finds "%s": words in any order, without accents', async (method, filter, found) => {
	expect(values(await search(method, filter))).toEqual(found);
});

/** Of everything that people name themselves, something with accents. */
function giveAccents({ users, members, queues, pauses, profiles, destinations, ivrs, numbers }) {
	Object.assign(users[3], { name: 'Žofie', surname: 'Dvořáková-Říhová' });
	for (const list of [queues, pauses, profiles, ivrs]) list[0].name = 'Žižkov, příjem';
	for (const member of members) member.queues = [queues[0]];
	destinations[0].name = 'Žižkov, příjem';
	numbers[10].applicationType = 'Žižkov, příjem';
}

const PLACE = 'PRIJEM zizkov';

test.each([
	['searchLogins', 'rihova zofie', ({ users }) => users[3].login],
	['searchAgents', 'rihova zofie', ({ users }) => users[3].login],
	['searchLines', 'rihova zofie', ({ users }) => String(users[3].exten)],
	['searchUsers', 'rihova zofie', ({ users }) => users[3].id],
	['searchQueue', PLACE, () => 'Žižkov, příjem'],
	['searchQueues', PLACE, () => '["Žižkov, příjem"]'],
	['searchPauses', PLACE, () => 'Žižkov, příjem'],
	['searchProfiles', PLACE, ({ profiles }) => String(profiles[0].id)],
	['searchApplications', PLACE, ({ numbers }) => numbers[10].id],
	['searchNumbers', PLACE, ({ numbers }) => numbers[10].id],
	['searchDestinations', PLACE, ({ destinations }) => destinations[0].extension],
	['searchIvrs', PLACE, ({ ivrs }) => ivrs[0].id],
])('%s folds accents', async (method, filter, found) => {
	giveAccents(stage.provider.records);
	expect(values(await search(method, filter))).toEqual([found(stage.provider.records)]);
});

test('none of these lists has pages: all of 1,200 users are searched, with one request', async () => {
	const users = stage.provider.seed('users', 1200);
	users.forEach((user, index) => (user.login = `agent.${index}`));
	expect(await search('searchLogins')).toHaveLength(1200);
	stage.clear();
	expect(values(await search('searchLogins', 'agent.1199'))).toEqual(['agent.1199']);
	expect(stage.requests.map(({ path }) => path)).toEqual(['/pbx/users']);
});

test('profiles are those of the user who is chosen, else of the credential', async () => {
	const { users } = stage.provider.records;
	const operation = { resource: 'user', operation: 'switchProfile' };
	const chosen = { ...operation, userId: { __rl: true, mode: 'list', value: users[2].id } };
	expect(values(await search('searchProfiles', undefined, chosen))).toEqual(['304', '305']);
	expect((await search('searchProfiles', undefined, chosen))[0].name).toBe('At the Desk (active)');
	expect(values(await search('searchProfiles'))).toEqual(['300', '301']);
	const expression = { ...operation, userId: { __rl: true, mode: 'id', value: '={{ $json.user }}' } };
	await search('searchProfiles', undefined, expression);
	expect(stage.requests.map(({ query }) => query.userId)).toEqual([users[2].id, users[2].id, undefined, undefined]);
});

test('menus are those of the host that is chosen', async () => {
	const operation = { resource: 'dialer', operation: 'createCampaign' };
	await search('searchIvrs', undefined, { ...operation, dialerHost: 'apiV2' });
	await search('searchIvrs', undefined, operation);
	expect(stage.requests.map(({ host }) => host)).toEqual(['ipbxV2', 'ipbx']);
});

test('a queue whose name has a comma goes out whole', async () => {
	const [, , queue] = await search('searchQueues');
	const parameters = {
		resource: 'report',
		operation: 'getQueues',
		startTime: '2029-12-31',
		endTime: '2030-01-01',
		filters: { queues: { __rl: true, mode: 'list', value: queue.value } },
	};
	await stage.read(1, { parameters });
	expect(stage.asked('/reports/queues').map(({ query }) => query.queues)).toEqual(['["Příjem, Brno"]']);
});

test('what was typed in fields that had no dropdown is still sent', async () => {
	const parameters = { resource: 'call', operation: 'originate', login: 'ada.novak', to: '112', from: 'login' };
	const { error } = await stage.read(1, { parameters: { ...parameters, additionalFields: { callerId: '222333440' } } });
	expect(error).toBeUndefined();
	const [{ body }] = stage.asked('/calls');
	expect(body).toEqual({
		to: '112',
		callerId: '222333440',
		fromUser: { identityType: 'login', identityValue: 'ada.novak' },
	});
});
