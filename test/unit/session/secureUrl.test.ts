import { Workflow, type INode, type INodeTypes } from 'n8n-workflow';

import {
	assertSecure,
	baseUrl,
	baseUrlExpression,
	hostUrl,
	hostUrlExpression,
} from '../../../credentials/session/secureUrl';

const ADDRESSES: Array<[string, string]> = [
	['pbx.example.com', 'https://pbx.example.com'],
	['  pbx.example.com/ ', 'https://pbx.example.com'],
	['pbx.example.com:8443', 'https://pbx.example.com:8443'],
	['https://pbx.example.com/', 'https://pbx.example.com'],
	['HTTPS://PBX.example.com', 'https://pbx.example.com'],
	['https://gateway.example.com/telephony//', 'https://gateway.example.com/telephony'],
	['http://localhost:5678', 'http://localhost:5678'],
	['http://127.0.0.1:8080/', 'http://127.0.0.1:8080'],
	['http://127.1.2.3', 'http://127.1.2.3'],
	['https.example.com', 'https://https.example.com'],
	['http-gateway.example.com/https', 'https://http-gateway.example.com/https'],
	['http://[::1]:8080', 'http://[::1]:8080'],
];

it.each(ADDRESSES)('%s is taken as %s', (typed, expected) => {
	expect(baseUrl(typed, 'Base URL')).toBe(expected);
});

it.each(['', '   ', undefined, null])('%j: the field is named that has to be filled in', (typed) => {
	expect(() => baseUrl(typed, 'Base URL')).toThrow('Fill in "Base URL".');
});

it.each([
	'pbx example.com',
	'https://',
	'https://user:example@pbx.example.com',
	'https://pbx.example.com/?x=1',
	'https://pbx.example.com/#x',
	'https://pbx.example.com:99999',
	'https//pbx.example.com',
	'https:/pbx.example.com',
	'https:pbx.example.com',
	'http:/localhost',
	'https;//pbx.example.com',
	'https://https://pbx.example.com',
	'https://https//pbx.example.com',
	'HTTPS://HTTP://pbx.example.com',
	'https',
])('%s is not an address', (typed) => {
	expect(() => baseUrl(typed, 'Base URL')).toThrow('"Base URL" is not an address');
});

it.each([
	'http://pbx.example.com',
	'http://192.168.1.10',
	'http://localhost.example.com',
	'http://127.0.0.1.example.com',
	'http://0.0.0.0',
	'ftp://pbx.example.com',
	'file:///etc/hosts',
])('%s is refused: secrets never go out unencrypted', (typed) => {
	expect(() => baseUrl(typed, 'Base URL')).toThrow('"Base URL" must start with https://');
	expect(() => assertSecure(typed)).toThrow('https://');
});

it('an address that is none is refused', () => {
	expect(() => assertSecure('/calls')).toThrow('it is no address');
});

it('an error text never repeats a password in an address', () => {
	const texts = ['http://user:example-word@pbx.example.com', 'https://user:example-word@pbx.example.com'].map(
		(typed) => {
			try {
				return baseUrl(typed, 'Base URL');
			} catch (error) {
				return String(error);
			}
		},
	);
	expect(texts.join()).not.toContain('example-word');
});

const PAGES: Array<[string, string]> = [
	['pbx.example.com', 'https://pbx.example.com'],
	['https://pbx.example.com/app/register?type=trusted#form', 'https://pbx.example.com'],
	['https://pbx.example.com:8443/app', 'https://pbx.example.com:8443'],
	['http://localhost:8080/x', 'http://localhost:8080'],
];

it.each(PAGES)('of the pasted page %s only the host counts', (typed, expected) => {
	expect(hostUrl(typed, 'Hostname')).toBe(expected);
});

describe('the same in the credential test, as an expression', () => {
	const node: INode = { id: '1', name: 'Node', type: 'example', typeVersion: 1, position: [0, 0], parameters: {} };
	const nodeTypes = {
		getByName: () => ({}),
		getByNameAndVersion: () => ({ description: { properties: [] } }),
		getKnownTypes: () => ({}),
	} as unknown as INodeTypes;
	const { expression } = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const evaluate = (text: string, $credentials: Record<string, string>) =>
		expression.getSimpleParameterValue(node, text, 'internal', { $credentials } as never);

	it.each(ADDRESSES.filter(([typed]) => !typed.startsWith('HTTPS')))('%s is taken as %s', (typed, expected) => {
		expect(String(evaluate(baseUrlExpression('address'), { address: typed })).replace(/\/$/, '')).toBe(expected);
	});

	it.each(PAGES)('of the pasted page %s only the host counts', (typed, expected) => {
		expect(evaluate(hostUrlExpression('address'), { address: typed })).toBe(expected);
	});

	it.each([
		['classic', 'https://api.example.com'],
		['custom', 'https://gateway.example.com'],
	])('the choice "%s" stands for %s', (edition, expected) => {
		const text = baseUrlExpression('address', { classic: 'https://api.example.com' }, 'edition');
		expect(evaluate(text, { edition, address: 'gateway.example.com/' })).toBe(expected);
	});
});
