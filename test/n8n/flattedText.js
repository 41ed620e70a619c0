'use strict';

/**
 * n8n stores and sends execution data in "flatted" form: a JSON array whose entries point at each
 * other by index, written as strings, because the data may contain itself.
 */
function decodeFlatted(text) {
	const table = JSON.parse(text);
	const decoded = new Map();
	const at = (index) => {
		const value = table[index];
		if (value === null || typeof value !== 'object') return value;
		if (decoded.has(index)) return decoded.get(index);
		const copy = Array.isArray(value) ? [] : {};
		decoded.set(index, copy);
		for (const [key, entry] of Object.entries(value)) {
			copy[key] = typeof entry === 'string' ? at(Number(entry)) : entry;
		}
		return copy;
	};
	return at(0);
}

module.exports = { decodeFlatted };
