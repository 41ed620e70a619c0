import { relativePath } from '../../../nodes/shared/conversions/relativePath';

const path = relativePath('/their_calls');

it.each(['/outbound_calls', '/campaigns/a-b.c~d/calls', '/a:b', ' /calls '])(
	'%s is a path below the API base',
	(typed) => {
		expect(path(typed)).toBe(typed.trim());
	},
);

it.each([
	['https://elsewhere.example.com/calls', 'may not name a host'],
	['//elsewhere.example.com/calls', 'may not name a host'],
	['javascript:alert', 'may not name a host'],
	['calls', 'has to start with a slash'],
	['', 'has to start with a slash'],
	['/calls?x=1', 'may not have a query'],
	['/calls#x', 'may not have a query'],
	['/../oauth/token', 'may not walk up'],
	['/calls/./x', 'may not walk up'],
	['/calls/%2e%2e/x', 'is not a plain path'],
	['/calls\\..\\x', 'is not a plain path'],
	['/calls//x', 'is not a plain path'],
	['/calls/', 'is not a plain path'],
	['/calls x', 'is not a plain path'],
	['/{id}', 'is not a plain path'],
])('%s %s', (typed, flaw) => {
	expect(() => path(typed)).toThrow(flaw);
});

it('the advice has the example of whoever asks', () => {
	expect(() => path('calls')).toThrow(
		expect.objectContaining({ advice: 'Enter only the path below the API base, e.g. /their_calls.' }),
	);
});
