'use strict';

const { Refusal } = require('../../../sandbox/core/refusal');

/**
 * The guide prints /api/v1, the page about authentication /v1, for outbound calls alone; neither says which one is
 * current. `settings.base` is what is served: `asPrinted`, or one of the two for everything. What is not answers as any
 * path does that there is not: in JSON or, with `settings.unknownPath` = `html`, with a web page (both INFERRED).
 */
const BASES = ['/api/v1', '/v1'];

const WEB_PAGE = '<!doctype html><html><title>Not found</title></html>';

const printedFor = (rest) => (/^\/outbound_calls(\/|$)/.test(rest) ? '/v1' : '/api/v1');

const isServed = ({ base }, path) => {
	const at = BASES.find((one) => path.startsWith(`${one}/`));
	return at === undefined || at === (base === 'asPrinted' ? printedFor(path.slice(at.length)) : base);
};

const absent = ({ unknownPath }) =>
	unknownPath === 'html'
		? new Refusal(404, WEB_PAGE, { 'content-type': 'text/html' })
		: new Refusal(404, { error: 'not_found', message: 'No such path' });

/** Before anybody asks who it is. */
const before = ({ settings }, { request }) => {
	if (!isServed(settings, request.path)) throw absent(settings);
};

module.exports = { BASES, absent, before, isServed };
