import { mightyCall } from '../../../../nodes/MightyCall/provider';
import { labelIn } from '../../../../nodes/shared/request/itemFields';
import { requestPlanOf } from '../../../../nodes/shared/request/requestPlan';

function plan(resource: string, operation: string, values: Record<string, unknown>) {
	const { fields, operations } = mightyCall.resources[resource];
	const labelOf = (field: string) => labelIn(fields, operation, field);
	return requestPlanOf(operations[operation], { read: (field) => values[field], labelOf });
}

describe('Call > Make', () => {
	it.each<[string, unknown, string]>([
		['eleven digits that begin with 1', '1 (555) 010-1234', '+15550101234'],
		['a number from a spreadsheet', 15550101234, '+15550101234'],
		['ten digits', '555 010 1234', '+15550101234'],
		['a number with a plus', '+1 555 010 1234', '+15550101234'],
		['an extension', 101, '101'],
		['eleven digits that begin otherwise', '420777888999', '420777888999'],
		['a number of another country', '+420 777 888 999', '+420777888999'],
	])('to %s', (_name, to, expected) => {
		expect(plan('call', 'make', { from: '+15550100000', to }).body).toEqual({ from: '+15550100000', to: expected });
	});

	it.each(['101/102', '1.5'])('%s is nobody', (to) => {
		expect(() => plan('call', 'make', { from: '+15550100000', to })).toThrow('"To" cannot be a phone number');
	});
});

describe('Contact > Create', () => {
	it.each([{ firstName: 'Ann' }, { lastName: 'Lee' }, { firstName: 'Ann', lastName: 'Lee' }])(
		'%j is name enough',
		(names) => {
			expect(plan('contact', 'create', names).body).toEqual(names);
		},
	);

	it('wants one of the names', () => {
		const refusal = {
			message: '"First Name" is empty, and so is Last Name',
			advice: 'Fill in First Name or Last Name.',
		};
		expect(() => plan('contact', 'create', { firstName: ' ', phones: '+15550101234' })).toThrow(
			expect.objectContaining(refusal),
		);
	});
});

it.each<[unknown, boolean]>([
	[{ isSuccess: false, message: 'No' }, true],
	[{ isSuccess: true, data: {} }, false],
	[{ access_token: 'x' }, false],
	['', false],
	[null, false],
])('%j failed inside: %j', (body, expected) => {
	expect(mightyCall.failedInside?.(body)).toBe(expected);
});
