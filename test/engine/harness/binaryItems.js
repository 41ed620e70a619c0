/** Files in items, as n8n keeps them in memory: base64 inside the item. */

/**
 * @param {any} json @param {string} property @param {string | Uint8Array} content
 * @param {{ fileName?: string, mimeType?: string }} [about]
 * @returns an input item with one file
 */
function itemWithFile(json, property, content, { fileName = 'file.bin', mimeType = 'application/octet-stream' } = {}) {
	const bytes = Buffer.from(content);
	const fileExtension = fileName.split('.').pop();
	const file = { data: bytes.toString('base64'), bytes: bytes.length, fileName, fileExtension, mimeType };
	return { json, binary: { [property]: file } };
}

/** The content of an output item's file.
 * @param {any} item @param {string} [property] @returns {Buffer} */
const bytesOf = (item, property = 'data') => Buffer.from(item.binary[property].data, 'base64');

module.exports = { itemWithFile, bytesOf };
