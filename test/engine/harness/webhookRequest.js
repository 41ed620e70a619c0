/** The request a webhook node sees: Express's, after n8n has read the body by its content type. */

const lowerCased = (headers) =>
	Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

const mediaTypeFor = (body) => (typeof body === 'string' ? 'text/plain' : 'application/json');

const rawOf = (body) => Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));

/**
 * An absent body stays `undefined`, as with n8n, and has no content type. `raw` is what was sent, where n8n makes
 * another thing of it, or nothing.
 *
 * @param {{ method?: string, body?: any, raw?: string, headers?: Record<string, string>, query?: any, params?: any, path?: string }} given
 *        `params`: what stands in the parts of a path that begin with a colon
 */
function webhookRequest({ method = 'POST', body, raw, headers = {}, query = {}, params = {}, path = '/webhook' }) {
	const sent = body === undefined ? {} : { 'content-type': mediaTypeFor(body) };
	const all = { host: '127.0.0.1:5678', ...sent, ...lowerCased(headers) };
	const rawBody = raw !== undefined ? Buffer.from(raw) : body === undefined ? undefined : rawOf(body);
	return {
		method,
		path,
		originalUrl: path,
		query,
		params,
		headers: all,
		rawBody,
		// Nobody shares an object with the sender of a request.
		body: body === undefined ? undefined : JSON.parse(JSON.stringify(body)),
		contentType: all['content-type']?.split(';')[0],
		ip: '127.0.0.1',
		get: (name) => all[name.toLowerCase()],
		header: (name) => all[name.toLowerCase()],
		readRawBody: async () => undefined,
	};
}

module.exports = { webhookRequest };
