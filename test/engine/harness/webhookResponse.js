/** The part of Express's response that webhook nodes and n8n use. It remembers what was sent and when. */
const { EventEmitter } = require('node:events');
const { STATUS_CODES } = require('node:http');

/** What Node throws at whoever answers a request for the second time; the request is then left alone. */
function alreadySent() {
	const error = new Error('Cannot set headers after they are sent to the client');
	return Object.assign(error, { code: 'ERR_HTTP_HEADERS_SENT' });
}

class WebhookResponse extends EventEmitter {
	constructor() {
		super();
		this.statusCode = 200;
		this.headers = {};
		this.locals = {};
		this.headersSent = false;
		this.writableEnded = false;
		/** Whether the node itself had answered when its function ended. */
		this.answeredBeforeEnd = false;
		/** Settles when the answer leaves.
		 * @type {Promise<{ status: number, headers: Record<string, string>, body: any, at: number }>} */
		this.answered = new Promise((resolve) => this.once('answered', resolve));
	}

	status(code) {
		this.statusCode = code;
		return this;
	}

	setHeader(name, value) {
		if (this.headersSent) throw alreadySent();
		this.headers[name.toLowerCase()] = String(value);
		return this;
	}

	set(name, value) {
		if (typeof name === 'string') return this.setHeader(name, value);
		for (const [one, its] of Object.entries(name)) this.setHeader(one, its);
		return this;
	}

	header(name, value) {
		return this.set(name, value);
	}

	type(value) {
		return this.setHeader('content-type', value);
	}

	getHeader(name) {
		return this.headers[name.toLowerCase()];
	}

	writeHead(code, headers = {}) {
		return this.status(code).set(headers);
	}

	json(body) {
		this.setHeader('content-type', 'application/json; charset=utf-8');
		return this.sent(body === undefined ? undefined : JSON.parse(JSON.stringify(body)));
	}

	send(body) {
		if (body !== null && typeof body === 'object' && !Buffer.isBuffer(body)) return this.json(body);
		if (this.headersSent) throw alreadySent();
		return this.sent(body);
	}

	sendStatus(code) {
		return this.status(code).send(STATUS_CODES[code]);
	}

	/** Without a body it may follow `send`, as in Node. */
	end(body) {
		return this.headersSent ? this : this.sent(body);
	}

	sent(body) {
		this.headersSent = true;
		this.writableEnded = true;
		this.answer = { status: this.statusCode, headers: { ...this.headers }, body, at: Date.now() };
		this.emit('answered', this.answer);
		this.emit('finish');
		this.emit('close');
		return this;
	}
}

module.exports = { WebhookResponse };
