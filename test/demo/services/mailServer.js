'use strict';

/** A mail server (SMTP, RFC 5321) that takes every message and delivers none. */
const net = require('node:net');

const CREDENTIAL = { user: 'reports@example.com', password: 'example-mail-password' };
const GREETING = ['250-mail.example.com', '250 AUTH PLAIN'];
const PLAIN = Buffer.from(`\0${CREDENTIAL.user}\0${CREDENTIAL.password}`).toString('base64');

/** What each command is answered; what is not here is refused. */
const ANSWERS = [
	[/^EHLO /, () => GREETING],
	[/^AUTH PLAIN /, (line) => [line.endsWith(PLAIN) ? '235 Accepted' : '535 Refused']],
	[/^MAIL FROM:/, () => ['250 OK']],
	[/^RCPT TO:/, () => ['250 OK']],
	[/^DATA$/, () => ['354 Go on']],
	[/^QUIT$/, () => ['221 Bye']],
];

/** The lines of quoted-printable put together again (RFC 2045). */
const unquoted = (text) =>
	Buffer.from(
		text.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_all, hex) => String.fromCharCode(parseInt(hex, 16))),
		'latin1',
	).toString('utf8');

/** @returns {{ path: string, to: string[], headers: string, body: string, status: number }} */
function messageOf(raw, to) {
	const [headers, ...rest] = raw.split('\r\n\r\n');
	const body = rest.join('\r\n\r\n');
	const decoded = /base64/i.test(headers) ? Buffer.from(body, 'base64').toString('utf8') : unquoted(body);
	return { path: 'mail', to, headers, body: decoded, status: 250 };
}

function converse(socket, requests) {
	let pending = '';
	let isData = false;
	/** @type {string[]} */
	let to = [];
	const send = (lines) => socket.write(`${lines.join('\r\n')}\r\n`);
	const take = (line) => {
		const [, answer] = ANSWERS.find(([command]) => /** @type {RegExp} */ (command).test(line)) ?? [];
		if (/^RCPT/.test(line)) to.push(line.slice(9, -1));
		isData = line === 'DATA';
		send(/** @type {any} */ (answer)?.(line) ?? ['502 Not known']);
	};
	const takeMessage = (end) => {
		requests.push(messageOf(pending.slice(0, end), to));
		pending = pending.slice(end + 5);
		[isData, to] = [false, []];
		send(['250 Taken']);
	};
	socket.on('data', (piece) => {
		pending += piece.toString('latin1');
		for (;;) {
			const end = pending.indexOf(isData ? '\r\n.\r\n' : '\r\n');
			if (end < 0) return;
			if (isData) takeMessage(end);
			else {
				const line = pending.slice(0, end);
				pending = pending.slice(end + 2);
				take(line);
			}
		}
	});
	socket.on('error', () => {});
	send(['220 mail.example.com']);
}

async function startMailServer() {
	/** @type {any[]} */
	const requests = [];
	const sockets = new Set();
	const server = net.createServer((socket) => {
		sockets.add(socket);
		converse(socket, requests);
	});
	await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
	const close = () =>
		new Promise((resolve) => {
			server.close(() => resolve(undefined));
			for (const socket of sockets) socket.destroy();
		});
	return { port: /** @type {any} */ (server.address()).port, requests, close };
}

module.exports = {
	start: startMailServer,
	credential: {
		type: 'smtp',
		data: ({ port }) => ({
			...CREDENTIAL,
			host: '127.0.0.1',
			port,
			secure: false,
			disableStartTls: true,
			hostName: '',
		}),
	},
	secrets: [CREDENTIAL.password],
};
