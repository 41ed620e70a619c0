'use strict';

const { parseBody, pairsToObject } = require('./body');
const { checkRequest } = require('./check');
const { takeFault, answerOf } = require('./faults');
const { Refusal } = require('./refusal');
const { sendStalled } = require('./stall');

/** From a request's last byte to the answer's last byte, faults included. */

const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const readAll = async (stream) => {
	const chunks = [];
	for await (const chunk of stream) chunks.push(chunk);
	return Buffer.concat(chunks);
};

const record = (provider, host, req, raw, parsed) => {
	const [path, search = ''] = req.url.split(/\?(.*)/s);
	const request = {
		n: (provider.arrived += 1),
		at: provider.now(),
		host,
		method: req.method,
		path,
		query: pairsToObject(new URLSearchParams(search)),
		headers: req.headers,
		body: parsed.value,
		rawBody: raw.toString('utf8'),
		status: undefined,
		acted: false,
	};
	provider.requests.push(request);
	provider.emit('arrived', request);
	return request;
};

/** Runs the provider's own handler, unless the request is not worth it. Marks the request when it acted. */
const act = async (provider, context) => {
	try {
		checkRequest(provider, context);
		const answer = await context.route.handler(context);
		context.request.acted = answer.acted ?? Boolean(context.route.acts);
		return answer;
	} catch (error) {
		if (error instanceof Refusal) return error.answer;
		return { status: 500, body: { message: `sandbox: ${error.stack}` } };
	}
};

const decide = async (provider, context) => {
	const fault = takeFault(provider.faults, context.request) ?? {};
	const wait = (fault.delay ?? 0) + provider.settings.latency;
	if (wait > 0) await sleep(wait);
	if (fault.hold) await fault.hold;
	if (fault.untilGone) await context.gone;
	if (fault.cut === 'before') return { cut: true };
	const instead = answerOf(fault, (status, message) => provider.definition.errorBody(status, message, context));
	if (instead && !fault.afterActing) return { answer: instead, stall: fault.stall };
	const own = await act(provider, context);
	const spoilt = fault.onlyIfDone && own.status >= 300 ? own : (instead ?? own);
	return { answer: spoilt, own, cut: fault.cut === 'after', midway: fault.cut === 'midway', stall: fault.stall };
};

const encode = ({ body, headers = {} }) => {
	if (body === undefined) return { payload: '', headers };
	if (Buffer.isBuffer(body)) return { payload: body, headers };
	if (typeof body === 'string')
		return { payload: body, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers } };
	return { payload: JSON.stringify(body), headers: { 'content-type': 'application/json; charset=utf-8', ...headers } };
};

/** A body with a pipe is a stream: sent as it comes, with the length its handler names. */
const isStream = ({ body }) => typeof body?.pipe === 'function';

const sendStream = (res, { status, headers, body }, extraHeaders) => {
	res.writeHead(status, { ...extraHeaders, ...headers });
	res.on('close', () => body.destroy());
	body.pipe(res);
};

const send = (res, answer, extraHeaders) => {
	if (isStream(answer)) return sendStream(res, answer, extraHeaders);
	const { payload, headers } = encode(answer);
	const length = answer.status === 204 ? {} : { 'content-length': Buffer.byteLength(payload) };
	res.writeHead(answer.status, { ...extraHeaders, ...headers, ...length });
	res.end(payload);
};

/** The head promises the whole answer; the connection ends in the middle of it. */
const sendHalf = (res, answer, extraHeaders) => {
	const { payload, headers } = encode(answer);
	const bytes = Buffer.from(payload);
	res.writeHead(answer.status, { ...extraHeaders, ...headers, 'content-length': bytes.length + 1 });
	res.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), () => res.socket?.destroy());
};

const logGrant = (provider, context, own) => {
	if (!context.route?.grant) return;
	const accepted = Boolean(own && own.status < 300);
	const grant = {
		at: context.request.at,
		type: context.route.grant(context.request.body ?? {}),
		accepted,
		status: context.request.status,
	};
	provider.grants.push(grant);
	provider.emit('grant', grant, context.request);
};

const finish = (provider, context, res, { answer, own, cut, midway, stall }) => {
	if (!cut && !midway) context.request.status = answer.status;
	// Before the answer leaves: a client may send its next request the moment it has this one.
	provider.inFlight -= 1;
	logGrant(provider, context, own);
	const headers = { date: new Date(provider.now()).toUTCString(), ...provider.definition.headers?.(provider, context) };
	if (cut) res.socket?.destroy();
	else if (stall) sendStalled(provider, res, { ...answer, ...encode(answer) }, stall);
	else if (midway) sendHalf(res, answer, headers);
	else send(res, answer, headers);
	context.request.ended = true;
	provider.emit('request', context.request);
};

/**
 * @param {import('./provider').Provider} provider
 * @param {{ name: string, find: Function }} host
 */
async function exchange(provider, host, req, res) {
	provider.inFlight += 1;
	provider.maxInFlight = Math.max(provider.maxInFlight, provider.inFlight);
	let raw;
	try {
		raw = await readAll(req);
	} catch {
		// The client went away in the middle of its own request: nothing arrived.
		provider.inFlight -= 1;
		return;
	}
	const parsed = await parseBody(req.headers, raw);
	const request = record(provider, host.name, req, raw, parsed);
	const gone = new Promise((resolve) => res.once('close', resolve));
	const context = { provider, request, parsed, gone, ...host.find(request.method, request.path) };
	finish(provider, context, res, await decide(provider, context));
}

module.exports = { exchange };
