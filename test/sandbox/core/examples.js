'use strict';

const { randomBytes, createHash } = require('node:crypto');

/**
 * Values for seeded records. Ids are derived from a name and a number, so the same seed gives the same
 * ids in every run and a failing test can be read twice.
 */
const digest = (text) => createHash('sha256').update(text).digest('hex');

const guid = (name, index) => {
	const hex = digest(`${name}:${index}`);
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const hex = (name, index, length) => digest(`${name}:${index}`).slice(0, length);

const people = [
	['Ada', 'Novak'],
	['Ben', 'Carter'],
	['Chloe', 'Dvorak'],
	['David', 'Elster'],
	['Eva', 'Foster'],
	['Filip', 'Grant'],
	['Grace', 'Hughes'],
	['Hugo', 'Ivanov'],
	['Irene', 'Jansen'],
	['Jonas', 'Keller'],
];

const person = (index) => people[index % people.length];

/** Numbers of the ranges set aside for fiction: nobody's phone. */
const usNumber = (index) => `+1${['212', '415', '650', '305'][index % 4]}5550${String(100 + (index % 100))}`;
const czNumber = (index) => `+420${String(601000000 + index * 137)}`;

/** The newest record is a few minutes old, the oldest `hours` old, evenly between: index 0 is the newest. */
const spreadBack = (provider, index, count, hours) =>
	new Date(provider.now() - 5 * 60000 - Math.floor((index * hours * 3600000) / Math.max(count, 1)));

const alphanumeric = (length) =>
	randomBytes(length * 2)
		.toString('base64')
		.replace(/[^A-Za-z0-9]/g, '')
		.slice(0, length);

/** A quarter of a second of silence as a real WAV file. */
const wav = () => {
	const data = Buffer.alloc(4000);
	const header = Buffer.alloc(44);
	header.write('RIFF', 0);
	header.writeUInt32LE(36 + data.length, 4);
	header.write('WAVEfmt ', 8);
	[
		[16, 16],
		[0x00010001, 20],
		[8000, 24],
		[16000, 28],
		[0x00100002, 32],
	].forEach(([value, at]) => header.writeUInt32LE(value, at));
	header.write('data', 36);
	header.writeUInt32LE(data.length, 40);
	return Buffer.concat([header, data]);
};

/** Bytes that begin as an MP3 does and contain every byte value, so that a text decoding in between shows. */
const mp3 = () =>
	Buffer.concat([
		Buffer.from('ID3\u0003\0\0\0\0\0\0', 'latin1'),
		Buffer.from([0xff, 0xfb, 0x90, 0x64]),
		Buffer.from(Array.from({ length: 1024 }, (_none, index) => index % 256)),
	]);

module.exports = { guid, hex, person, usNumber, czNumber, spreadBack, alphanumeric, wav, mp3 };
