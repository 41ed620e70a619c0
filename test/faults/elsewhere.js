/** A host that is not the provider's, where redirects point to. Nothing of ours may ever arrive there. */
const { createServer } = require('node:http');

async function startElsewhere() {
	const arrived = [];
	const server = createServer((request, response) => {
		arrived.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)}`);
		response.end('{}');
	});
	await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
	const stop = async () => await new Promise((resolve) => server.close(resolve));
	return { url: `http://localhost:${/** @type {any} */ (server.address()).port}/elsewhere`, arrived, stop };
}

module.exports = { startElsewhere };
