import { FieldError } from '../../../nodes/shared/conversions/fieldError';
import { requestPlanOf } from '../../../nodes/shared/request/requestPlan';
import type { OperationRow, Placement } from '../../../nodes/shared/model/provider';

const label = (field: string) => `Label of ${field}`;

function plan(parameters: Record<string, Placement>, values: Record<string, unknown>, row: Partial<OperationRow> = {}) {
	return requestPlanOf(
		{ method: 'POST', path: '/things/{id}', effect: 'acts', ...row, parameters },
		(field) => values[field],
		label,
	);
}

it('each field goes where its row says, under the name it says', () => {
	const result = plan(
		{
			id: { in: 'path' },
			page: { in: 'query' },
			'filters.from': { in: 'query', name: 'start' },
			'filters.tag': { in: 'query' },
			to: { in: 'body', name: 'call.number' },
			note: { in: 'body', name: 'call.note' },
		},
		{ id: 12, page: 2, 'filters.from': 'monday', 'filters.tag': 'vip', to: '+1', note: 'x' },
	);
	expect(result).toEqual({
		path: '/things/{id}',
		pathParameters: { id: '12' },
		query: { page: 2, start: 'monday', tag: 'vip' },
		body: { call: { number: '+1', note: 'x' } },
	});
});

it.each([undefined, null, '', '   ', []])('an optional field with %j is left out', (value) => {
	expect(plan({ note: { in: 'body' }, tag: { in: 'query' } }, { note: value, tag: value })).toMatchObject({
		body: {},
		query: {},
	});
});

it.each([false, 0, {}])('%j is a value', (value) => {
	expect(plan({ note: { in: 'body' } }, { note: value }).body).toEqual({ note: value });
});

it.each<[string, Placement]>([
	['a required field', { in: 'body', required: true }],
	['a part of the path, required or not said so', { in: 'path' }],
])('%s must not be empty, and is named as on screen', (_name, placement) => {
	expect(() => plan({ to: placement }, { to: ' ' })).toThrow('"Label of to" is empty');
});

it.each(['.', '..'])('%s is no part of a path: it would lead to another one', (value) => {
	expect(() => plan({ id: { in: 'path' } }, { id: value })).toThrow(`"Label of id" is not an ID: "${value}"`);
});

it('a value that its conversion refuses is named as on screen, with its advice', () => {
	const refuse = () => {
		throw new FieldError('is odd', 'Do better.');
	};
	let error: unknown;
	try {
		plan({ to: { in: 'body', as: refuse } }, { to: 'x' });
	} catch (thrown) {
		error = thrown;
	}
	expect(error).toMatchObject({ message: '"Label of to" is odd', advice: 'Do better.' });
	expect(error).toBeInstanceOf(FieldError);
});

it('conversions and adjustments know the time zone of the workflow', () => {
	const row: OperationRow = {
		method: 'GET',
		path: '/things',
		effect: 'safe',
		parameters: { at: { in: 'query', as: (value, timezone) => `${String(value)} ${timezone}` } },
		adjust: (result, read, timezone) => {
			result.query.adjusted = `${String(read('at'))} ${timezone}`;
		},
	};
	expect(requestPlanOf(row, () => 'noon', label, 'Europe/Prague').query).toEqual({
		at: 'noon Europe/Prague',
		adjusted: 'noon Europe/Prague',
	});
	expect(requestPlanOf(row, () => 'noon', label).query).toEqual({ at: 'noon UTC', adjusted: 'noon UTC' });
});

it('an empty value is not converted', () => {
	expect(plan({ to: { in: 'body', as: () => 'converted' } }, { to: '' }).body).toEqual({});
});

it('one field may be the whole body', () => {
	expect(plan({ json: { in: 'body', whole: true } }, { json: { a: 1 } })).toMatchObject({
		body: {},
		wholeBody: { a: 1 },
	});
});

it('several fields may fill one list, in their order', () => {
	const parameters: Record<string, Placement> = {
		phones: { in: 'body', name: 'channels', append: true },
		emails: { in: 'body', name: 'channels', append: true },
	};
	expect(plan(parameters, { phones: ['p1', 'p2'], emails: ['e1'] }).body).toEqual({ channels: ['p1', 'p2', 'e1'] });
	expect(plan(parameters, { emails: ['e1'] }).body).toEqual({ channels: ['e1'] });
});

it('constants are always sent, and a field may take their place', () => {
	const constants = { query: { format: 'json', sort: 'up' }, body: { kind: 'call' } };
	expect(plan({ sort: { in: 'query' } }, { sort: 'down' }, { constants })).toMatchObject({
		query: { format: 'json', sort: 'down' },
		body: { kind: 'call' },
	});
});

it("one item's values do not reach the next item by way of the constants", () => {
	const constants = { body: { call: { kind: 'call' } } };
	plan({ to: { in: 'body', name: 'call.to' } }, { to: '+15550101234' }, { constants });
	expect(plan({ to: { in: 'body', name: 'call.to' } }, {}, { constants }).body).toEqual({ call: { kind: 'call' } });
});

it('a row may change the plan before it becomes a request', () => {
	const adjust: OperationRow['adjust'] = (result, read) => {
		result.path = `/other/${String(read('kind'))}`;
	};
	expect(plan({}, { kind: 'b' }, { adjust }).path).toBe('/other/b');
});
