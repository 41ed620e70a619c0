/** =?charset?B or Q?text?= (RFC 2047, 2); what is between two of them is no part of the text. */
const WORD = /=\?([\w-]+)(?:\*[\w-]*)?\?([bq])\?([^?]*)\?=/gi;
const BETWEEN = /(\?=)\s+(?==\?[\w-]+(?:\*[\w-]*)?\?[bq]\?)/gi;

/** A text of a header as its sender meant it: in encoded words, or in bytes of UTF-8, which Node.js reads as Latin-1. */
export function headerText(raw: string): string {
	return bytesRead(raw.replace(BETWEEN, '$1').replace(WORD, wordRead));
}

function wordRead(whole: string, charset: string, encoding: string, text: string): string {
	const bytes =
		encoding.toLowerCase() === 'b'
			? Buffer.from(text, 'base64')
			: Buffer.from(
					text
						.replace(/_/g, ' ')
						.replace(/=([0-9a-f]{2})/gi, (_code, hex: string) => String.fromCharCode(parseInt(hex, 16))),
					'latin1',
				);
	try {
		return new TextDecoder(charset).decode(bytes);
	} catch {
		return whole;
	}
}

function bytesRead(text: string): string {
	if (!/[\x80-\xff]/.test(text) || /[^\0-\xff]/.test(text)) return text;
	const read = Buffer.from(text, 'latin1').toString('utf8');
	return read.includes('\ufffd') ? text : read;
}
