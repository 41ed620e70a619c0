/** The journal: what is written to it, how it is searched, and who may call at all. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { asJson, shape, typed, useMightyCall } = require('./stage');

const stage = useMightyCall();

const requests = () => stage.provider.records.requests;
const entry = (index = 0) => requests()[index];
const two = () => [entry(0).id, entry(1).id].join(',');

describe.each([
	['journal', '/journal/requests'],
	['contactCenter', '/contactCenter/communications'],
])('the comment in %s', (resource, root) => {
	test.each([
		['words', 'Called back'],
		['quotes and lines', 'He said: "fine"\nThen hung up.'],
		['letters of all kinds', 'Zpětné volání \u{1F4DE} \u4f60\u597d'],
		['what looks like JSON', '{"a": 1}'],
		['what looks like a number', '4711'],
		['what looks like true', 'true'],
	])('is sent as it is: %s', async (_what, comment) => {
		const { error, items } = await stage.run(resource, 'setComment', { requestId: entry().id, comment });
		expect([error, items.length]).toEqual([undefined, 1]);
		const [sent] = stage.sent();
		expect([sent.method, sent.path, sent.rawBody]).toEqual(['POST', `/v4/api${root}/${entry().id}/comment`, comment]);
		expect(sent.headers['content-type']).toMatch(/^text\/plain\b/);
		expect(entry().comment).toBe(comment);
	});

	test('a number from an expression is text, too', async () => {
		await stage.run(resource, 'setComment', { requestId: entry().id, comment: '={{ 4711 }}' });
		expect(stage.sent()[0].rawBody).toBe('4711');
	});

	test('is deleted without a body', async () => {
		const result = await stage.run(resource, 'deleteComment', { requestId: entry().id });
		expect(asJson(result)).toEqual([{ deleted: true }]);
		expect([stage.sent()[0].method, stage.sent()[0].rawBody, entry().comment]).toEqual(['DELETE', '', '']);
	});
});

test.each(['Open', 'Resolved'])('the workflow state %s is sent as bare text', async (workflowState) => {
	const { error } = await stage.run('journal', 'setWorkflowState', { requestIds: two(), workflowState });
	expect(error).toBeUndefined();
	const [sent] = stage.sent();
	expect([shape(sent), sent.rawBody]).toEqual([
		{ method: 'PUT', path: '/journal/requests/wfstate', query: { requestIds: two() }, body: workflowState },
		workflowState,
	]);
	expect(sent.headers['content-type']).toMatch(/^text\/plain\b/);
	expect(entry(1).wfstate.state).toBe(workflowState.toLowerCase());
});

test.each([
	['addFlags', 'POST', true],
	['removeFlags', 'DELETE', false],
])('%s puts flags and IDs into the query', async (operation, method, on) => {
	entry(0).favorite = !on;
	const { error } = await stage.run('journal', operation, {
		requestIds: [entry(0).id, entry(1).id].join(' ; '),
		flags: ['Favorite', 'IsRead'],
	});
	expect(error).toBeUndefined();
	expect(stage.sent().map(shape)).toEqual([
		{
			method,
			path: '/journal/requests/flags',
			query: { flags: 'Favorite,IsRead', requestIds: two() },
			body: undefined,
		},
	]);
	expect([entry(0).favorite, entry(1).read]).toEqual([on, on]);
});

test('deleted messages are told one by one, and one can be brought back', async () => {
	const { id } = requests().find(({ type }) => type === 'message');
	const unknown = '0'.repeat(24);
	const deleted = await stage.run('journal', 'deleteMessages', { requestIds: `${id}, ${unknown}` });
	expect(asJson(deleted)).toEqual([{ deleted: true, deletedIds: [id], notfoundIds: [unknown] }]);
	const restored = await stage.run('journal', 'restoreMessage', { requestId: id });
	expect([asJson(restored), stage.sent()[1].query]).toEqual([[{ message: 'updated' }], { requestId: id }]);
});

describe('Is Read', () => {
	const search = async (operation, filters) => await stage.run('journal', operation, { filters });

	test.each([
		['getAll', true],
		['getAll', false],
		['count', true],
	])('of %s (%s) means voicemails', async (operation, isRead) => {
		const { error } = await search(operation, { isRead });
		expect([error, stage.sent()[0].query]).toEqual([
			undefined,
			expect.objectContaining({ isRead: String(isRead), inbound: 'VoiceMail' }),
		]);
	});

	test.each(['getAll', 'count'])('of %s is refused with another Inbound', async (operation) => {
		const { error } = await search(operation, { isRead: true, inbound: 'Missed' });
		expect([error.message, error.description]).toEqual([
			'"Filters > Is Read" works for voicemails only [item 0]',
			'Choose Voicemail in the filter Inbound, or remove one of the two.',
		]);
		expect(stage.sent()).toEqual([]);
	});
});

describe('numbers', () => {
	test.each([
		[
			'block',
			{ phone: '(415) 555-0142', forceRemovingVIP: true },
			'add',
			{ phone: '+14155550142', forceRemovingVIP: 'true' },
		],
		['block', { phone: '001 415 555 0142' }, 'add', { phone: '+14155550142', forceRemovingVIP: 'false' }],
		['unblock', { phone: '4155550142' }, 'remove', { phone: '+14155550142' }],
	])('%s %j', async (operation, fields, path, query) => {
		stage.provider.records.blockList.push('+14155550142');
		const { error, items } = await stage.run('journal', operation, fields);
		expect([error, items[0].json]).toEqual([undefined, { message: 'updated' }]);
		expect(stage.sent().map(shape)).toEqual([
			{ method: 'POST', path: `/journal/blocklist/${path}`, query, body: undefined },
		]);
	});

	test('the plus of a number arrives as a plus', async () => {
		await stage.run('journal', 'getAll', {
			filters: { phone: '+14155550142, +442079460958', businessNumber: '+1 (212) 555-0199' },
		});
		expect(stage.sent()[0].query).toMatchObject({ phone: '+14155550142,+442079460958', businessNumber: '12125550199' });
	});

	test('a VIP is blocked only with the switch; the text shows the words of MightyCall', async () => {
		const [phone] = stage.provider.records.vipList;
		const { error } = await stage.run('journal', 'block', { phone });
		expect([error.message, error.description]).toEqual([
			'MightyCall did not accept the request [item 0]',
			'Check the fields of this operation against what the provider says. MightyCall says: "The number is in the VIP list"',
		]);
		await stage.run('journal', 'block', { phone, forceRemovingVIP: true });
		expect(stage.provider.records.blockList).toEqual([phone]);
	});

	test.each([
		['getBlockListPlaces', 100],
		['getVipListPlaces', 99],
	])('%s gives how many are left', async (operation, countOfAvailableNumbers) => {
		expect(asJson(await stage.run('journal', operation))).toEqual([{ countOfAvailableNumbers }]);
	});
});

describe('searching', () => {
	const filters = { type: ['Call', 'Message'], origin: ['Inbound'], wfState: ['Open', 'Resolved'] };

	test('count and list find the same, and the count is sent no page', async () => {
		const listed = await stage.run('journal', 'getAll', { returnAll: true, filters });
		const counted = await stage.run('journal', 'count', { filters });
		expect(asJson(counted)).toEqual([
			{ records: listed.items.length, from: expect.any(String), to: expect.any(String) },
		]);
		expect(stage.sent()[1].query).toEqual({ type: 'Call,Message', origin: 'Inbound', wfState: 'Open,Resolved' });
	});

	test('filters that were added and left empty are not sent', async () => {
		const empty = {
			phone: '',
			searchText: ' ',
			type: [],
			searchProperty: '',
			userId: typed(''),
			from: '',
			email: '={{ $json.nothing }}',
		};
		await stage.run('journal', 'getAll', { limit: 5, filters: empty });
		expect(stage.sent()[0].query).toEqual({ page: '1', pageSize: '5' });
	});

	test('IDs of the team may be several', async () => {
		const ids = stage.provider.records.team.users.map(({ id }) => id);
		await stage.run('journal', 'getAll', { limit: 5, filters: { userId: typed(`${ids[0]}, ${ids[1]}`) } });
		expect(stage.sent()[0].query.userId).toBe(`${ids[0]},${ids[1]}`);
	});

	test('a role without access to communications is told so', async () => {
		stage.provider.settings.accountRoleIssue = true;
		const { error } = await stage.run('contactCenter', 'getCommunications');
		expect([error.message, error.httpCode]).toEqual([
			'MightyCall does not allow this to the user of the credential [item 0]',
			'403',
		]);
	});
});

test.each([
	['get', {}],
	['setComment', { comment: 'x' }],
	['downloadAttachments', {}],
	['downloadRecording', {}],
	['deleteComment', {}],
])('an entry that is not there is said plainly by %s', async (operation, fields) => {
	const { error } = await stage.run('journal', operation, { requestId: '0'.repeat(24), ...fields });
	expect([error.message, error.httpCode]).toEqual(['MightyCall does not know this journal entry [item 0]', '404']);
	expect(error.description).toBe(
		'Check Entry ID, 24 characters, as in Journal > Get Many; it may have been deleted. MightyCall says: "Request is not found"',
	);
	expect(stage.sent()).toHaveLength(1);
});
