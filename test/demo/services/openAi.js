'use strict';

/**
 * OpenAI as far as n8n's OpenAI node asks it here: a transcription, and an answer to a prompt.
 * https://platform.openai.com/docs/api-reference/audio/createTranscription, .../chat/create
 */
const assert = require('node:assert/strict');
const { startHttpService } = require('./httpService');

const KEY = 'example-openai-key';

/** What everybody says here. */
const SPOKEN = 'Hello, this is Ben Carter. Please send me the offer by Friday.';
const SUMMARY = 'Ben Carter wants the offer by Friday. Next step: send the offer.';

function transcribed({ headers, body }) {
	assert.match(headers['content-type'], /^multipart\/form-data/);
	const form = body.toString('latin1');
	assert.match(form, /name="model"\r\n\r\nwhisper-1/);
	assert.match(form, /name="file"; filename="[^"]+\.(?:mp3|wav)"/);
	assert.ok(form.includes('RIFF'), 'the sound of a call is a WAV file at the double');
	return { status: 200, body: { text: SPOKEN } };
}

function answered({ body: { model, messages } }) {
	assert.equal(typeof model, 'string');
	assert.deepEqual(
		messages.map(({ role }) => role),
		['system', 'user'],
	);
	assert.equal(messages[1].content, SPOKEN, 'the transcript is what is to be summed up');
	const message = { role: 'assistant', content: SUMMARY };
	return { status: 200, body: { id: 'chatcmpl-example', choices: [{ index: 0, message, finish_reason: 'stop' }] } };
}

const startOpenAi = () =>
	startHttpService(KEY, {
		'POST /audio/transcriptions': transcribed,
		'POST /chat/completions': answered,
	});

module.exports = {
	start: startOpenAi,
	credential: { type: 'openAiApi', data: ({ url }) => ({ apiKey: KEY, url, header: false }) },
	secrets: [KEY],
	SPOKEN,
	SUMMARY,
};
