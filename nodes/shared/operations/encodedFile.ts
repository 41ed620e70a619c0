import { settled } from '../../../credentials/foundation/settled';
import { brokenFile } from './brokenFile';
import { fileName } from './binaryResult';
import type { Connection } from '../transport/connection';
import { jsonIn } from '../../../credentials/foundation/jsonText';
import { FILE_MS, MOST_FILE_BYTES } from '../transport/deadlines';
import { keepWithin } from '../transport/streamBounds';
import type { DownloadedFile } from './linkedFile';

/** Shorter texts are words, not files. */
const BASE64 = /^[A-Za-z0-9+/]{30,}={0,2}$/;
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');

/**
 * Some files come as base64 text, bare or as the one text of a JSON answer; decodes them in place. Anything else stays.
 */
export async function decodeIfEncoded(connection: Connection, file: DownloadedFile): Promise<void> {
	const { context, signal } = connection;
	const { answer, mostBytes = MOST_FILE_BYTES } = file;
	const type = String(answer.headers['content-type'] ?? '');
	if (!/text|json/.test(type) || !('binaryToBuffer' in context.helpers)) return;
	keepWithin(answer.body, { mostBytes, milliseconds: FILE_MS, signal });
	const end = await settled(context.helpers.binaryToBuffer(answer.body as never));
	if ('error' in end) throw brokenFile(connection, end.error);
	const buffer = end.value;
	const encoded = encodedIn(buffer.toString('utf8').trim());
	answer.body = encoded ?? buffer;
	if (!encoded) return;
	const isZip = encoded.subarray(0, 4).equals(ZIP);
	answer.headers = { ...answer.headers, 'content-type': isZip ? 'application/zip' : 'application/octet-stream' };
	if (isZip) file.name ??= `${fileName({}, file.url)}.zip`;
}

function encodedIn(text: string): Buffer | undefined {
	const candidate = textOf(jsonIn(text)) ?? text;
	const compact = candidate.replace(/\s/g, '');
	return compact.length % 4 === 0 && BASE64.test(compact) ? Buffer.from(compact, 'base64') : undefined;
}

/** The text itself, or the longest of an object's. */
function textOf(value: unknown): string | undefined {
	if (typeof value === 'string') return value;
	if (typeof value !== 'object' || value === null) return undefined;
	const texts = Object.values(value).filter((one): one is string => typeof one === 'string');
	return texts.sort((one, other) => other.length - one.length)[0];
}
