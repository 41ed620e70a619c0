'use strict';

const { crc32 } = require('node:zlib');

/** A ZIP file of a few stored (not compressed) files: enough for a client to unpack. */

const number = (bytes, value) => {
	const buffer = Buffer.alloc(bytes);
	buffer.writeUIntLE(value, 0, bytes);
	return buffer;
};

/** What the header of a file and its line in the directory have in common. */
const described = ({ name, data }) =>
	Buffer.concat([
		number(2, 20),
		number(2, 0),
		number(2, 0),
		number(2, 0),
		number(2, 0x21),
		number(4, crc32(data)),
		number(4, data.length),
		number(4, data.length),
		number(2, Buffer.byteLength(name)),
		number(2, 0),
	]);

const localEntry = (file) =>
	Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), described(file), Buffer.from(file.name), file.data]);

const directoryEntry = (file, offset) =>
	Buffer.concat([
		Buffer.from('PK\u0001\u0002', 'latin1'),
		number(2, 20),
		described(file),
		number(2, 0),
		number(2, 0),
		number(2, 0),
		number(4, 0),
		number(4, offset),
		Buffer.from(file.name),
	]);

const ending = (count, size, offset) =>
	Buffer.concat([
		Buffer.from('PK\u0005\u0006', 'latin1'),
		number(2, 0),
		number(2, 0),
		number(2, count),
		number(2, count),
		number(4, size),
		number(4, offset),
		number(2, 0),
	]);

/** @param {{ name: string, data: Buffer }[]} files */
function zipOf(files) {
	const entries = files.map(localEntry);
	const offsets = entries.map((_entry, index) => entries.slice(0, index).reduce((sum, one) => sum + one.length, 0));
	const directory = Buffer.concat(files.map((file, index) => directoryEntry(file, offsets[index])));
	const content = Buffer.concat(entries);
	return Buffer.concat([content, directory, ending(files.length, directory.length, content.length)]);
}

module.exports = { zipOf };
