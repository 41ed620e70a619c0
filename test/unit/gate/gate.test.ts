import type { IExecuteFunctions } from 'n8n-workflow';

import { gateOf } from '../../../nodes/shared/gate/gate';
import { Skips } from '../../../nodes/shared/gate/skips';
import type { Recipient } from '../../../nodes/shared/model/recipient';
import { acts } from '../../../nodes/shared/request/effects';
import { body } from '../../../nodes/shared/request/placements';
import { phoneNumbers } from '../../../nodes/shared/conversions/phoneNumber';
import { dialledList } from '../../../nodes/UComPbx/dialled';
import { processedData, type ProcessedData } from '../support/processedData';

const NORTH_AMERICA = { digits: 10, countryCode: '1', exit: '011' };
const DEED = { deed: 'The call', check: 'Look there' };
const TO = '+1 212 555 0123';
const NIGHT = Date.UTC(2026, 5, 1, 2);
const NOON = Date.UTC(2026, 5, 1, 12);

interface Item {
	conditions?: Record<string, unknown>;
	fields?: Record<string, unknown>;
	recipient?: Recipient;
	store?: ProcessedData;
	workflowId?: string;
	nodeId?: string;
}

function gate({
	conditions = {},
	fields = { to: TO },
	recipient = { fields: ['to'], national: NORTH_AMERICA },
	store = processedData(),
	workflowId = 'w1',
	nodeId = 'n1',
}: Item) {
	const parameters = {
		to: body(phoneNumbers({ plus: 'always', national: NORTH_AMERICA })),
		sources: body(dialledList),
		destination: body(dialledList),
	};
	const operation = acts('POST /calls', DEED, { parameters, reaches: recipient });
	const given: Record<string, unknown> = { ...fields, beforeItActs: conditions };
	const read = (name: string) => {
		const [outer, inner] = name.split('.');
		return inner === undefined ? given[outer] : (given[outer] as Record<string, unknown>)[inner];
	};
	const context = {
		helpers: store.helpersFor(workflowId, nodeId),
		getWorkflow: () => ({ id: workflowId }),
	} as unknown as IExecuteFunctions;
	return gateOf(context, operation, { read, labelOf: (name) => name, timezone: 'UTC' }, fields.body);
}

const verdict = async (item: Item) => await gate(item)!.judge();

beforeEach(() => void jest.useFakeTimers({ now: NOON, doNotFake: ['setImmediate', 'nextTick'] }));
afterEach(() => void jest.useRealTimers());

it('there is none where nothing is asked for', () => {
	expect(gate({})).toBeUndefined();
	expect(gate({ conditions: { consent: true } })).toBeDefined();
});

describe('consent', () => {
	it.each([true, 'true', 'TRUE', ' true '])('%j is one', async (consent) => {
		expect(await verdict({ conditions: { consent } })).toBeUndefined();
	});

	it.each<[unknown, string]>([
		[false, 'false'],
		['false', '"false"'],
		['no', '"no"'],
		['yes', '"yes"'],
		['', 'empty'],
		[undefined, 'empty'],
		[null, 'empty'],
		[0, '0'],
		[1, '1'],
		[[], '[]'],
		[{ given: true }, '{"given":true}'],
	])('%j is none', async (consent, said) => {
		expect(await verdict({ conditions: { consent } })).toEqual({
			rule: 'consent',
			reason: `no consent: Consent is ${said}`,
			short: 'without consent',
		});
	});
});

describe('Do Not Contact', () => {
	it.each(['212-555-0123', ['+12125550123'], [{ json: { phone: 2125550123 } }]])('%j bars', async (doNotContact) => {
		expect(await verdict({ conditions: { doNotContact } })).toMatchObject({
			rule: 'doNotContact',
			reason: '+12125550123 is on Do Not Contact',
		});
	});

	it('another number does not', async () => {
		expect(await verdict({ conditions: { doNotContact: '+12125550124' } })).toBeUndefined();
	});

	it('one of several bars all of them', async () => {
		const fields = { to: `${TO}, +12125550124, +12125550125` };
		const found = await verdict({ fields, conditions: { doNotContact: '+12125550125\n2125550124' } });
		expect(found?.reason).toBe('+12125550124, +12125550125 are on Do Not Contact');
	});

	it.each([undefined, null, 'nobody'])('%j stops the item', async (doNotContact) => {
		await expect(verdict({ conditions: { doNotContact } })).rejects.toThrow(/^"beforeItActs.doNotContact" /);
	});
});

describe('hours', () => {
	const eight = { hoursFrom: '08:00', hoursTo: '20:00' };

	it('pass by day and not by night', async () => {
		expect(await verdict({ conditions: eight })).toBeUndefined();
		jest.setSystemTime(NIGHT);
		expect(await verdict({ conditions: eight })).toEqual({
			rule: 'hours',
			reason: 'outside 08:00-20:00: it is Monday, 02:00 in UTC',
			short: 'outside 08:00-20:00',
		});
	});

	it('count in the time zone of the person', async () => {
		const at = (timezone: unknown) => ({ conditions: { ...eight, timezone } });
		expect(await verdict(at('America/New_York'))).toBeUndefined();
		expect((await verdict(at('America/Los_Angeles')))?.reason).toBe(
			'outside 08:00-20:00: it is Monday, 05:00 in America/Los_Angeles',
		);
	});

	it.each(['', undefined, null])('a zone that is %j is nobody’s', async (timezone) => {
		expect(await verdict({ conditions: { ...eight, timezone } })).toMatchObject({
			reason: 'no time zone: Time Zone is empty',
		});
	});

	it('an unknown zone stops the item', async () => {
		await expect(verdict({ conditions: { ...eight, timezone: 'Mars' } })).rejects.toThrow(
			'"beforeItActs.timezone" is no time zone',
		);
	});

	it('a zone alone asks for nothing', async () => {
		expect(await verdict({ conditions: { timezone: 'America/Los_Angeles' } })).toBeUndefined();
	});

	it.each([
		[{ hoursFrom: '12:01' }, 'outside 12:01-24:00'],
		[{ hoursTo: '12:00' }, 'outside 00:00-12:00'],
		[{ weekdays: ['2', '3'] }, 'outside on Tuesday, Wednesday'],
		[{ hoursFrom: '22:00', hoursTo: '06:00' }, 'outside 22:00-06:00'],
	])('one of them alone: %j', async (conditions, short) => {
		expect(await verdict({ conditions })).toMatchObject({ short });
	});

	it.each([{ hoursFrom: '12:00' }, { hoursTo: '12:01' }, { hoursFrom: '08:00', hoursTo: '00:00' }, { weekdays: [1] }])(
		'and inside: %j',
		async (conditions) => expect(await verdict({ conditions })).toBeUndefined(),
	);

	it.each([
		[{ hoursFrom: '08:00', hoursTo: '08:00' }, 'is the same as Hours From'],
		[{ hoursFrom: '' }, 'is no time of day'],
		[{ weekdays: [] }, 'is empty'],
		[{ weekdays: ['8'] }, 'has no such day'],
	])('%j stops the item', async (conditions, words) => {
		await expect(verdict({ conditions })).rejects.toThrow(words);
	});

	describe('of what happens later', () => {
		const recipient = { fields: ['to'], national: NORTH_AMERICA, at: 'sendDate' };
		const at = (sendDate: string) => ({ recipient, conditions: eight, fields: { to: TO, sendDate } });

		it('count then', async () => {
			expect((await verdict(at('2026-06-02T23:30:00Z')))?.reason).toBe(
				'outside 08:00-20:00: it will be Tuesday, 23:30 in UTC',
			);
			jest.setSystemTime(NIGHT);
			expect(await verdict(at('2026-06-02T12:00:00Z'))).toBeUndefined();
		});

		it('and now, where that has passed', async () => {
			jest.setSystemTime(NIGHT);
			expect((await verdict(at('2026-05-01T12:00:00Z')))?.reason).toMatch(/it is Monday, 02:00/);
		});
	});
});

describe('Skip If Contacted Before', () => {
	const conditions = { contactedBefore: 'node' };
	let store: ProcessedData;
	beforeEach(() => {
		store = processedData();
	});
	const passes = async (item: Item) => (await verdict({ conditions, store, ...item })) === undefined;

	it('lets each number through once, however it is written', async () => {
		expect(await passes({})).toBe(true);
		expect(await verdict({ conditions, store, fields: { to: '(212) 555-0123' } })).toMatchObject({
			rule: 'contactedBefore',
			reason: '+12125550123 is known as contacted before by this node',
		});
		expect(await passes({ fields: { to: '2125550124' } })).toBe(true);
	});

	it('is of the node, or of the workflow', async () => {
		expect(await passes({})).toBe(true);
		expect(await passes({ nodeId: 'n2' })).toBe(true);
		const whole = { contactedBefore: 'workflow' };
		expect(await passes({ conditions: whole })).toBe(true);
		expect(await passes({ conditions: whole, nodeId: 'n2' })).toBe(false);
		expect(await passes({ conditions: whole, workflowId: 'w2' })).toBe(true);
	});

	it('who was not contacted after all is new', async () => {
		const first = gate({ conditions, store })!;
		await first.judge();
		await first.release();
		expect(await passes({})).toBe(true);
	});

	it('a rehearsal notes nobody', async () => {
		expect(await gate({ conditions, store })!.rehearse()).toBeUndefined();
		expect(store.all()).toEqual([]);
		await passes({});
		expect(await gate({ conditions, store })!.rehearse()).toMatchObject({ rule: 'contactedBefore' });
		expect(store.all()).toHaveLength(1);
	});

	it('of several of whom one is known, the others stay new', async () => {
		await passes({});
		expect(await passes({ fields: { to: `${TO}, +12125550124` } })).toBe(false);
		expect(await passes({ fields: { to: '+12125550124' } })).toBe(true);
	});

	it('who is barred by something else is not noted', async () => {
		await verdict({ store, conditions: { ...conditions, consent: 'no' } });
		await verdict({ store, conditions: { ...conditions, doNotContact: TO } });
		await verdict({ store, conditions: { ...conditions, hoursFrom: '13:00' } });
		expect(store.all()).toEqual([]);
	});

	it('two at the same time in one process: one passes', async () => {
		const both = await Promise.all([passes({}), passes({})]);
		expect(both.sort()).toEqual([false, true]);
	});

	it('two processes that begin a list at the same time: n8n refuses one, which asks again', async () => {
		store.beginsMeanwhile('contacted 12125550199');
		expect(await passes({})).toBe(true);
		expect(store.all()).toHaveLength(2);
	});

	it('n8n that cannot say stops the item, and nobody is contacted', async () => {
		store.breaks('no such table');
		await expect(verdict({ conditions, store })).rejects.toThrow(
			'"beforeItActs.contactedBefore" cannot be answered by n8n: no such table',
		);
	});
});

describe('a switchboard', () => {
	const recipient = { fields: ['destination', 'sources'] };
	const conditions = { contactedBefore: 'node' };

	it('an extension is nobody', async () => {
		const store = processedData();
		const fields = { destination: '101', sources: '0003*100, *97' };
		for (let time = 0; time < 2; time++)
			expect(await verdict({ recipient, conditions, store, fields })).toBeUndefined();
		expect(store.all()).toEqual([]);
	});

	it('it is the destination that is contacted, not the own phones that ring first', async () => {
		const store = processedData();
		const call = async (destination: string) =>
			await verdict({ recipient, conditions, store, fields: { destination, sources: '74955550100' } });
		expect(await call('74955550123')).toBeUndefined();
		expect(await call('74955550124')).toBeUndefined();
		expect(await call('+7 495 555-01-23')).toMatchObject({ rule: 'contactedBefore' });
	});

	it('where the destination is inside, it is who rings first', async () => {
		const store = processedData();
		const call = async (sources: string) =>
			await verdict({ recipient, conditions, store, fields: { destination: '101', sources } });
		expect(await call('74955550123')).toBeUndefined();
		expect(await call('74955550124')).toBeUndefined();
		expect(await call('74955550123')).toMatchObject({ rule: 'contactedBefore' });
	});

	it('nobody on the list is rung, not even first', async () => {
		const fields = { destination: '74955550123', sources: '101, 74955550100' };
		const found = await verdict({ recipient, fields, conditions: { doNotContact: '+74955550100' } });
		expect(found?.reason).toBe('74955550100 is on Do Not Contact');
	});

	it('a variable of the PBX cannot be compared, so nobody is called', async () => {
		const fields = { destination: '$cv(NUMBER)', sources: '101' };
		const free = { fields: ['destination'] };
		// As Start Callback takes it.
		await expect(verdict({ recipient: free, fields, conditions })).rejects.toThrow(
			'"destination" cannot be compared with anything: "$cv(NUMBER)"',
		);
	});
});

describe('a number in JSON', () => {
	const of = (lead: unknown, place = '') => ({
		recipient: { fields: [], inBody: () => ({ place, label: 'To Number Field' }) },
		fields: { body: { lead } },
		conditions: { doNotContact: '+12125550123' },
	});

	it('is where the user says', async () => {
		expect(await verdict(of({ phone: '+1 (212) 555-0123' }, 'lead.phone'))).toMatchObject({ rule: 'doNotContact' });
		expect(await verdict(of({ phone: '+12125550124' }, 'lead.phone'))).toBeUndefined();
	});

	it.each([
		[of({ phone: TO }), 'is empty'],
		[of({ phone: TO }, 'lead.mobile'), 'names "lead.mobile", where there is no phone number'],
		[of({ phone: 'later' }, 'lead.phone'), 'names "lead.phone"'],
		[of({ phone: [TO] }, 'lead.phone'), 'names "lead.phone"'],
	])('nobody is called where it is not there (%#)', async (item, words) => {
		await expect(verdict(item)).rejects.toThrow(`"To Number Field" ${words}`);
	});

	it('consent needs no number', async () => {
		expect(await verdict({ ...of({}), conditions: { consent: true } })).toBeUndefined();
	});
});

describe('the hint', () => {
	const told = (verdicts: Array<[number, 'consent' | 'hours', string]>) => {
		const hints: unknown[] = [];
		const skips = new Skips();
		for (const [index, rule, short] of verdicts) skips.note(index, { rule, short, reason: '' });
		skips.tell({
			getInputData: () => new Array(20),
			addExecutionHints: (...all: unknown[]) => hints.push(...all),
		} as unknown as IExecuteFunctions);
		return hints;
	};

	it('says how many and why', () => {
		const nights = [1, 4, 7].map((index): [number, 'hours', string] => [index, 'hours', 'outside 08:00-20:00']);
		const [alone] = told(nights) as Array<{ message: string }>;
		expect(alone.message).toBe('3 of 20 skipped: outside 08:00-20:00');
		const [mixed] = told([...nights, [9, 'consent', 'without consent']]) as Array<{ message: string }>;
		expect(mixed.message).toBe('4 of 20 skipped: 3 outside 08:00-20:00, 1 without consent');
	});

	it('nothing where nothing was skipped', () => expect(told([])).toEqual([]));
});
