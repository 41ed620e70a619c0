'use strict';

/**
 * A chat model on this machine that says what a check has written down: OpenAI's chat completions, whole or streamed,
 * as n8n's OpenAI Chat Model asks for them (https://platform.openai.com/docs/api-reference/chat). It keeps each request,
 * and with it the tools as a model sees them; what OpenAI would refuse it refuses.
 */
const { randomUUID } = require('node:crypto');
const http = require('node:http');
const { once } = require('node:events');

const MODEL = 'example-model';
const TOOL_NAME = /^[a-zA-Z0-9_-]{1,64}$/;
const LONGEST_DESCRIPTION = 1024;

/** @typedef {{ text: string } | { calls: { tool: string, arguments: any }[] }} Turn a text ends the conversation */

const refusal = (message) => ({ status: 400, body: { error: { message, type: 'invalid_request_error' } } });

const functionsOf = ({ tools = [] }) => tools.map((tool) => tool.function);

/** @returns {string | undefined} what OpenAI would not take */
function faultIn({ model, messages, ...request }) {
	if (model !== MODEL) return `The model ${model} does not exist`;
	if (!Array.isArray(messages) || messages.length === 0) return 'messages is missing';
	for (const { name, description = '', parameters } of functionsOf(request)) {
		if (!TOOL_NAME.test(name)) return `Invalid tools: name ${name}`;
		if (description.length > LONGEST_DESCRIPTION) return `Invalid tools: description of ${name} is too long`;
		if (parameters?.type !== 'object') return `Invalid tools: parameters of ${name} are no object`;
	}
	return undefined;
}

const toolCall = ({ tool, arguments: values }) => ({
	id: `call_${randomUUID()}`,
	type: 'function',
	function: { name: tool, arguments: JSON.stringify(values) },
});

const messageOf = (turn) =>
	'text' in turn
		? { message: { role: 'assistant', content: turn.text }, reason: 'stop' }
		: { message: { role: 'assistant', content: null, tool_calls: turn.calls.map(toolCall) }, reason: 'tool_calls' };

const envelope = (object, choice) => ({
	id: `chatcmpl-${randomUUID()}`,
	object,
	created: 1_700_000_000,
	model: MODEL,
	choices: [{ index: 0, ...choice }],
});

const USAGE = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };

const whole = ({ message, reason }) => ({
	...envelope('chat.completion', { message, finish_reason: reason }),
	usage: USAGE,
});

/** In two pieces: what is said, and that this was all. */
function streamed({ message, reason }) {
	const { tool_calls: calls } = message;
	const delta = { ...message, ...(calls && { tool_calls: calls.map((call, index) => ({ index, ...call })) }) };
	const pieces = [
		envelope('chat.completion.chunk', { delta, finish_reason: null }),
		envelope('chat.completion.chunk', { delta: {}, finish_reason: reason }),
	];
	return [...pieces.map((piece) => JSON.stringify(piece)), '[DONE]'].map((data) => `data: ${data}\n\n`).join('');
}

async function bodyOf(request) {
	const chunks = [];
	for await (const chunk of request) chunks.push(chunk);
	return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

/**
 * @returns {Promise<{ url: string, apiKey: string, model: string, requests: any[], says(turns: Turn[]): void,
 * tools(): any[], toolAnswers(): string[], stop(): Promise<void> }>} `requests`: bodies in order; `tools`: the functions
 * of the last one; `toolAnswers`: what tools told the model in it
 */
async function startChatModel() {
	const apiKey = `example-key-${randomUUID()}`;
	const requests = [];
	let turns = [];

	function answerTo(body) {
		const fault = faultIn(body);
		if (fault) return refusal(fault);
		requests.push(body);
		const turn = turns.shift();
		if (!turn) return refusal('The check has written nothing down for this turn');
		const known = functionsOf(body).map(({ name }) => name);
		const unknown = 'calls' in turn && turn.calls.find(({ tool }) => !known.includes(tool));
		if (unknown) return refusal(`There is no tool ${unknown.tool}, but: ${known.join(', ')}`);
		return { status: 200, turn: messageOf(turn), isStream: body.stream === true };
	}

	async function answer(request, response) {
		const send = (status, body) =>
			response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
		if (request.headers.authorization !== `Bearer ${apiKey}`) return send(401, { error: { message: 'Wrong API key' } });
		const route = `${request.method} ${request.url}`;
		if (route === 'GET /v1/models') return send(200, { object: 'list', data: [{ id: MODEL, object: 'model' }] });
		if (route !== 'POST /v1/chat/completions') return send(404, { error: { message: `No ${route}` } });
		const { status, body, turn, isStream } = /** @type {any} */ (answerTo(await bodyOf(request)));
		if (!turn) return send(status, body);
		if (!isStream) return send(200, whole(turn));
		return response.writeHead(200, { 'content-type': 'text/event-stream' }).end(streamed(turn));
	}

	const server = http.createServer((request, response) => {
		answer(request, response).catch((error) => response.writeHead(500).end(String(error)));
	});
	await once(server.listen(0, '127.0.0.1'), 'listening');
	const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());

	return {
		url: `http://127.0.0.1:${port}/v1`,
		apiKey,
		model: MODEL,
		requests,
		says: (next) => void (turns = [...next]),
		tools: () => functionsOf(requests.at(-1) ?? {}),
		toolAnswers: () =>
			(requests.at(-1)?.messages ?? []).filter(({ role }) => role === 'tool').map(({ content }) => content),
		async stop() {
			server.close();
			server.closeAllConnections();
			await once(server, 'close');
		},
	};
}

module.exports = { startChatModel };
