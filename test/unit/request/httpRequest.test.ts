import { httpRequest } from '../../../nodes/shared/request/httpRequest';
import type { Operation } from '../../../nodes/shared/model/operation';
import type { RequestPlan } from '../../../nodes/shared/model/requestPlan';
import { acts, reads } from '../../../nodes/shared/request/effects';
import { file } from '../../../nodes/shared/response/results';

const POST = acts('POST /things', { deed: 'The thing', check: 'Look' });
const GET = reads('GET /things');

function request(plan: Partial<RequestPlan>, operation: Operation = POST, base = 'https://api.example.com/v1') {
	return httpRequest(operation, { path: '/things', pathParameters: {}, query: {}, body: {}, ...plan }, base);
}

describe('the address', () => {
	it.each([
		['a/b?c#d', 'a%2Fb%3Fc%23d'],
		['+15550101234', '%2B15550101234'],
		['é ü', '%C3%A9%20%C3%BC'],
		['%2e%2e', '%252e%252e'],
		['../../oauth', '..%2F..%2Foauth'],
	])('percent-encodes %s in the path', (value, encoded) => {
		const { url } = request({ path: '/things/{id}/parts', pathParameters: { id: value } });
		expect(url).toBe(`https://api.example.com/v1/things/${encoded}/parts`);
		expect(new URL(url).pathname).toBe(`/v1/things/${encoded}/parts`);
	});

	it('has each of several parameters in its place', () => {
		expect(request({ path: '/a/{one}/b/{two}', pathParameters: { two: '2', one: '1' } }).url).toBe(
			'https://api.example.com/v1/a/1/b/2',
		);
	});

	it('has no part that may be missing, where it is', () => {
		expect(request({ path: '/a{/one}/b', pathParameters: {} }).url).toBe('https://api.example.com/v1/a/b');
		expect(request({ path: '/a{/one}/b', pathParameters: { one: '1/2' } }).url).toBe(
			'https://api.example.com/v1/a/1%2F2/b',
		);
	});

	it.each<[string, Record<string, unknown>, string]>([
		['a plus', { to: '+1555' }, '?to=%2B1555'],
		['a space, never as a plus', { q: 'a b' }, '?q=a%20b'],
		['what would end the parameter', { q: 'a&b=c#d' }, '?q=a%26b%3Dc%23d'],
		['a list, one by one', { id: ['1', '2'] }, '?id=1&id=2'],
		['numbers and booleans', { page: 0, all: false }, '?page=0&all=false'],
		['nothing', {}, ''],
	])('writes into the query: %s', (_name, query, expected) => {
		expect(request({ query }).url).toBe(`https://api.example.com/v1/things${expected}`);
	});

	it('must be https', () => {
		expect(() => request({}, POST, 'http://api.example.com')).toThrow('https://');
	});

	it('may be this machine over http', () => {
		expect(request({}, POST, 'http://localhost:8080').url).toBe('http://localhost:8080/things');
	});
});

describe('the body', () => {
	it('is JSON unless the plan says otherwise', () => {
		expect(request({ body: { to: '+1', list: [1] } })).toMatchObject({
			body: { to: '+1', list: [1] },
			headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
		});
	});

	it('is a form where the plan says so', () => {
		expect(request({ wholeBody: { to: '+1555', text: 'a b&c' }, encoding: 'form' })).toMatchObject({
			body: 'to=%2B1555&text=a+b%26c',
			headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
		});
	});

	it('is plain text where the plan says so', () => {
		expect(request({ wholeBody: 'Hello', encoding: 'text' })).toMatchObject({
			body: 'Hello',
			headers: { 'Content-Type': 'text/plain' },
		});
	});

	it('is what one field holds where that is the whole of it', () => {
		expect(request({ wholeBody: { a: { b: 1 } } }).body).toEqual({ a: { b: 1 } });
	});

	it('is not there where there is nothing to send, nor is its type', () => {
		const sent = request({}, GET);
		expect(sent).not.toHaveProperty('body');
		expect(sent.headers).toEqual({ Accept: 'application/json' });
	});

	it('is made anew for each try: what a sender changes in one does not reach the next', () => {
		const plan = { body: { to: { number: '+1' } } };
		const first = request(plan);
		(first.body as { to: { number: string } }).to.number = 'spoilt';
		expect(request(plan).body).toEqual({ to: { number: '+1' } });
	});
});

it('a download takes any type and comes as a stream', () => {
	expect(request({}, reads('GET /things', {}, file()))).toMatchObject({
		encoding: 'stream',
		headers: { Accept: '*/*' },
	});
});

it('no redirect is followed and every status is handed back', () => {
	expect(request({})).toMatchObject({
		disableFollowRedirect: true,
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
	});
});
