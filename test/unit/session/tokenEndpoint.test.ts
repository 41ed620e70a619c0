import { sleep, type IHttpRequestOptions } from 'n8n-workflow';

import { askTokenEndpoint } from '../../../credentials/session/tokenEndpoint';
import { NOW } from '../support/accounts';
import { answer, fakeHttp, type FakeHttp } from '../support/http';
import { Readable } from '../support/readable';

jest.mock('n8n-workflow', () => ({ ...jest.requireActual('n8n-workflow'), sleep: jest.fn(async () => undefined) }));

const waits = () => jest.mocked(sleep).mock.calls.map(([milliseconds]) => milliseconds);
const REQUEST: IHttpRequestOptions = {
	method: 'POST',
	url: 'https://auth.example.com/token',
	headers: { Accept: '*/*' },
	body: 'a=1',
};
const ask = async (http: FakeHttp) => (await askTokenEndpoint(http.helpers, 'Example', REQUEST)).answer;

beforeEach(() => {
	jest.useFakeTimers({ now: NOW });
	jest.mocked(sleep).mockClear();
});
afterEach(() => jest.useRealTimers());

it.each([200, 302, 400, 401, 403, 404])('status %d is a definite answer, taken at once', async (status) => {
	const http = fakeHttp(answer(status));
	expect((await ask(http)).statusCode).toBe(status);
	expect(http.requests).toHaveLength(1);
});

it.each([408, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 525, 526, 530])(
	'status %d is asked again, the same way',
	async (status) => {
		const http = fakeHttp(answer(status), answer(200, { ok: true }));
		expect((await ask(http)).body).toEqual({ ok: true });
		const again = { ...REQUEST, abortSignal: expect.anything() as AbortSignal };
		expect(http.requests).toEqual([again, again]);
	},
);

it('how old a bearer is counts from the try that got it', async () => {
	jest.mocked(sleep).mockImplementation(async (milliseconds) => void jest.advanceTimersByTime(milliseconds));
	const { sentAt } = await askTokenEndpoint(fakeHttp(answer(503), answer(200)).helpers, 'Example', REQUEST);
	const [waited] = waits();
	jest.mocked(sleep).mockReset();
	expect(waited).toBeGreaterThan(0);
	expect(sentAt).toBe(NOW + Math.floor(waited));
});

it('an answer that does not end is given up, and not asked for again', async () => {
	const time = new AbortController();
	const timeout = jest.spyOn(AbortSignal, 'timeout').mockReturnValue(time.signal);
	const never = jest.fn(async () => await new Promise<never>(() => undefined));
	const asking = ask({ helpers: { httpRequest: never } } as unknown as FakeHttp);
	time.abort();
	await expect(asking).rejects.toMatchObject({
		kind: 'unreachable',
		message: expect.stringContaining('it did not answer in time') as string,
	});
	expect([never.mock.calls.length, timeout.mock.calls]).toEqual([1, [[30_100]]]);
	timeout.mockRestore();
});

it('an answer beyond all measure is let go of, and not asked for again', async () => {
	let given = 0;
	const endless = new Readable({
		read() {
			given += 65_536;
			this.push(Buffer.alloc(65_536, 32));
		},
	});
	const http = fakeHttp(answer(200, endless));
	await expect(ask(http)).rejects.toMatchObject({
		kind: 'refused',
		message: expect.stringContaining('(https://auth.example.com: it sends more than 1 MB)') as string,
	});
	expect([http.requests.length, endless.destroyed, given < 2 * 1024 * 1024]).toEqual([1, true, true]);
});

it('no answer is asked again', async () => {
	const http = fakeHttp(new Error('ECONNRESET'), answer(200));
	expect((await ask(http)).statusCode).toBe(200);
});

it('four tries are made, with pauses that grow', async () => {
	const http = fakeHttp();
	await expect(ask(http)).rejects.toMatchObject({ kind: 'unreachable' });
	expect(http.requests).toHaveLength(4);
	const [first, second, third, ...more] = waits();
	expect(more).toEqual([]);
	for (const [wait, usual] of [
		[first, 400],
		[second, 800],
		[third, 1600],
	]) {
		expect(wait).toBeGreaterThanOrEqual(usual * 0.75);
		expect(wait).toBeLessThanOrEqual(usual * 1.25);
	}
});

it.each([
	['seconds', '7', 7_000],
	['a date', 'Sat, 31 Jan 2026 09:30:05 GMT', 5_000],
	['a date gone by', 'Sat, 31 Jan 2026 09:00:00 GMT', 0],
])('Retry-After in %s is kept', async (_name, header, wait) => {
	await ask(fakeHttp(answer(429, {}, { 'retry-after': header }), answer(200)));
	expect(waits()).toEqual([wait]);
});

it('a Retry-After that cannot be read gives the usual pause', async () => {
	await ask(fakeHttp(answer(429, {}, { 'retry-after': 'soon' }), answer(200)));
	expect(waits()[0]).toBeGreaterThanOrEqual(300);
	expect(waits()[0]).toBeLessThanOrEqual(500);
});

it('a provider that asks for long patience gets an error instead of a stuck workflow', async () => {
	const http = fakeHttp(answer(503, {}, { 'retry-after': '11' }), answer(200));
	await expect(ask(http)).rejects.toMatchObject({ kind: 'unreachable' });
	expect(http.requests).toHaveLength(1);
	expect(waits()).toEqual([]);
});

it.each([
	['no answer', new Error('ENOTFOUND'), 'https://auth.example.com: the host name is not known'],
	['429', answer(429), 'it asks to slow down, status 429'],
	['500', answer(500), 'it fails with status 500'],
])('the error tells that it was %s', async (_name, last, words) => {
	const text = /Example could not be reached to sign in/;
	const http = fakeHttp(last, last, last, last);
	const error: unknown = await ask(http).catch((thrown: unknown) => thrown);
	expect(error).toMatchObject({ message: expect.stringMatching(text) });
	expect(error).toMatchObject({ message: expect.stringContaining(words) });
});

it('the error has none of the properties that make n8n replace its text', async () => {
	const error: unknown = await ask(fakeHttp()).catch((thrown: unknown) => thrown);
	for (const property of ['httpCode', 'status', 'statusCode', 'response', 'cause'])
		expect(error).not.toHaveProperty(property);
});
