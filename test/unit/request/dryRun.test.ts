import { dryRunRecord } from '../../../nodes/shared/request/dryRun';

const REQUEST = {
	method: 'POST' as const,
	url: 'https://api.example.com/calls',
	headers: { Authorization: 'Bearer example-bearer' },
	body: { to: '+1' },
};

it('shows what would be sent, but no headers', () => {
	expect(dryRunRecord(REQUEST, [])).toEqual({
		dryRun: true,
		method: 'POST',
		url: 'https://api.example.com/calls',
		body: { to: '+1' },
	});
});

it('shows no body where there is none', () => {
	expect(dryRunRecord({ method: 'DELETE', url: REQUEST.url }, [])).not.toHaveProperty('body');
});

it('blots out secrets wherever they stand', () => {
	const record = dryRunRecord(
		{ ...REQUEST, url: `${REQUEST.url}?key=example-word`, body: { note: ['example-word'] } },
		['example-word'],
	);
	expect(record).toMatchObject({ url: 'https://api.example.com/calls?key=***', body: { note: ['***'] } });
});

it('a secret that is also the name of a property leaves the property its name', () => {
	const record = dryRunRecord({ method: 'POST', url: 'https://api.example.com/', body: { method: 'a method' } }, [
		'method',
	]);
	expect(record).toEqual({ dryRun: true, method: 'POST', url: 'https://api.example.com/', body: { method: 'a ***' } });
});
