import { fileName } from '../../../nodes/shared/operations/binaryResult';
import { withExtension } from '../../../nodes/shared/operations/fileExtension';

/** As Node.js reads them. */
const BYTES = Buffer.from('Hovor s Novákovou.wav').toString('latin1');

it.each<[string, string | undefined, string, string]>([
	['the name the provider gave', 'attachment; filename="call 1.wav"', '/x', 'call 1.wav'],
	['without quotes', 'attachment; filename=call.wav; size=12', '/x', 'call.wav'],
	['with a semicolon inside the quotes', 'attachment; filename="a;b.wav"', '/x', 'a;b.wav'],
	['in another script', "attachment; filename*=UTF-8''na%C3%AFve%20call.wav", '/x', 'naïve call.wav'],
	['the extended one of two', 'attachment; filename="naive.wav"; filename*=UTF-8\'\'na%C3%AFve.wav', '/x', 'naïve.wav'],
	['in bytes of UTF-8', `attachment; filename="${BYTES}"`, '/x', 'Hovor s Novákovou.wav'],
	['in bytes of Latin-1', 'attachment; filename="na\u00efve.wav"', '/x', 'naïve.wav'],
	['in encoded words, Q', 'attachment; filename="=?UTF-8?Q?na=C3=AFve_call.wav?="', '/x', 'naïve call.wav'],
	['in encoded words, B', 'attachment; filename="=?utf-8?B?bmHDr3ZlLndhdg==?="', '/x', 'naïve.wav'],
	[
		'in two encoded words',
		'attachment; filename="=?ISO-8859-1?Q?na=EFve?= =?UTF-8?B?IGNhbGwud2F2?="',
		'/x',
		'naïve call.wav',
	],
	['in encoded words of no charset', 'attachment; filename="=?odd?Q?call?="', '/x', '=?odd?Q?call?='],
	['no folders of encoded words', 'attachment; filename="=?UTF-8?Q?=2E=2E=2Fpasswd?="', '/x', 'passwd'],
	['in capitals', 'ATTACHMENT; FILENAME="call.wav"', '/x', 'call.wav'],
	['the last part of the path where none is given', undefined, '/recordings/call%201.mp3', 'call 1.mp3'],
	['the same, before a slash', undefined, '/recordings/42/', '42'],
	['the same, without the query', undefined, '/recordings/42.mp3?part=1', '42.mp3'],
	['the same, where it is no good percent-encoding', undefined, '/recordings/100%.mp3', '100%.mp3'],
	['a plain name where there is no path', undefined, '/', 'file'],
	['a plain name where the name given is empty', 'attachment; filename=""', '/', 'file'],
	['no folders', 'attachment; filename="../../etc/passwd"', '/x', 'passwd'],
	['no folders of Windows', 'attachment; filename="..\\\\..\\\\boot.ini"', '/x', 'boot.ini'],
	['no encoded folders', "attachment; filename*=UTF-8''..%2F..%2Fpasswd", '/x', 'passwd'],
	['no encoded folders from the path', undefined, '/recordings/..%2F..%2Fpasswd', 'passwd'],
])('%s', (_name, disposition, path, expected) => {
	const headers = disposition === undefined ? {} : { 'content-disposition': disposition };
	expect(fileName(headers, `https://api.example.com${path}`)).toBe(expected);
});

it.each([
	['control characters', 'ca\u0000ll\u0007\u0085.wav', 'call.wav'],
	['signs that turn the direction', 'call\u202egpj\u2066.wav', 'callgpj.wav'],
	['what is nothing without them', '\u202e\u0000', 'file'],
	['what is a folder without them', '.\u0000.', 'file'],
])('no %s', (_what, spokenOf, expected) => {
	expect(fileName({}, 'https://api.example.com/x', spokenOf)).toBe(expected);
});

it.each([
	['a name of 5,004 characters', `${'a'.repeat(5_000)}.wav`, `${'a'.repeat(196)}.wav`],
	['one of emoji', `${'\u{1f600}'.repeat(300)}.mp3`, `${'\u{1f600}'.repeat(196)}.mp3`],
	['one without an ending', 'b'.repeat(201), 'b'.repeat(200)],
	['one that just fits', 'c'.repeat(200), 'c'.repeat(200)],
])('%s is cut to 200 and keeps its ending', (_what, spokenOf, expected) => {
	expect(fileName({}, 'https://api.example.com/x', spokenOf)).toBe(expected);
});

it.each<[string, string | undefined, string]>([
	['5f3c0a1e', 'audio/wav', '5f3c0a1e.wav'],
	['5f3c0a1e', 'audio/x-wav', '5f3c0a1e.wav'],
	['5f3c0a1e', 'Audio/MPEG', '5f3c0a1e.mp3'],
	['call 1.5', 'audio/ogg', 'call 1.5.ogg'],
	['call.mp3', 'audio/wav', 'call.mp3'],
	['clip.3gp', 'video/3gpp', 'clip.3gp'],
	['5f3c0a1e', 'audio/odd', '5f3c0a1e'],
	['5f3c0a1e', '__proto__', '5f3c0a1e'],
	['5f3c0a1e', undefined, '5f3c0a1e'],
])('%s of type %s is stored as %s', (name, type, expected) => {
	expect(withExtension(name, type)).toBe(expected);
});
