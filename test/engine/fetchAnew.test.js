const { createServer } = require('node:http');
const { fetchAnew } = require('../n8n/fetchAnew');

it('what the tests send to n8n goes on a connection of its own, with all that was to be sent', async () => {
	const seen = /** @type {import('node:http').IncomingHttpHeaders[]} */ ([]);
	const server = createServer((request, answer) => {
		seen.push(request.headers);
		answer.end(request.method);
	});
	await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
	const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
	try {
		const options = { method: 'POST', headers: { cookie: 'example=1' }, body: '{}' };
		for (const expected of ['GET', 'POST'])
			expect(await (await fetchAnew(`http://127.0.0.1:${port}`, expected === 'GET' ? {} : options)).text()).toBe(
				expected,
			);
		expect(seen.map(({ connection, cookie }) => [connection, cookie])).toEqual([
			['close', undefined],
			['close', 'example=1'],
		]);
	} finally {
		server.close();
	}
});
