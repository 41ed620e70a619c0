'use strict';

/** Reads a request's body by what its Content-Type claims; claims nothing itself about what is allowed. */

const mediaTypeOf = (headers) =>
	String(headers['content-type'] ?? '')
		.split(';')[0]
		.trim()
		.toLowerCase();

/** Repeated names become an array, so that a single-valued field sent twice is noticed. */
const pairsToObject = (pairs) => {
	const object = {};
	for (const [name, value] of pairs) {
		if (!Object.hasOwn(object, name)) object[name] = value;
		else object[name] = [].concat(object[name], value);
	}
	return object;
};

const parseJson = (raw) => {
	try {
		return { value: JSON.parse(raw.toString('utf8')), fromText: false };
	} catch {
		return { unreadable: true };
	}
};

const parseForm = (raw) => ({ value: pairsToObject(new URLSearchParams(raw.toString('utf8'))), fromText: true });

const parseMultipart = async (raw, contentType) => {
	try {
		const parts = await new Response(raw, { headers: { 'content-type': contentType } }).formData();
		return { value: pairsToObject(parts), fromText: true };
	} catch {
		return { unreadable: true };
	}
};

const parsers = {
	'application/json': parseJson,
	'text/json': parseJson,
	'application/x-www-form-urlencoded': parseForm,
	'multipart/form-data': parseMultipart,
	'text/plain': (raw) => ({ value: raw.toString('utf8'), fromText: true }),
};

/**
 * @param {Record<string, string|string[]|undefined>} headers
 * @param {Buffer} raw
 */
async function parseBody(headers, raw) {
	const mediaType = mediaTypeOf(headers);
	if (raw.length === 0) return { mediaType, empty: true };
	const parser = parsers[mediaType];
	if (!parser) return { mediaType, value: raw.toString('utf8'), unreadable: true };
	return { mediaType, ...(await parser(raw, headers['content-type'])) };
}

module.exports = { parseBody, pairsToObject };
