/** A host that is not the provider's: notes what comes, and hands out one file. */
const http = require('node:http');

async function startStranger() {
	const arrived = [];
	const server = http.createServer((req, res) => {
		arrived.push({ url: req.url, headers: req.headers });
		res.writeHead(200, { 'content-type': 'audio/wav' });
		res.end('example sound');
	});
	await new Promise((resolve) => {
		server.listen(0, '127.0.0.1', () => resolve(undefined));
	});
	const close = async () =>
		await new Promise((resolve) => {
			server.close(resolve);
			server.closeAllConnections();
		});
	return { url: `http://127.0.0.1:${/** @type {any} */ (server.address()).port}`, arrived, close };
}

module.exports = { startStranger };
