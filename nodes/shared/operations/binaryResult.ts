import type { BinaryHelperFunctions, IBinaryData, INodeExecutionData } from 'n8n-workflow';

import { settled } from '../../../credentials/foundation/settled';
import type { Connection } from '../transport/connection';
import { withExtension } from './fileExtension';
import { headerText } from './headerText';
import type { DownloadedFile } from './linkedFile';
import { brokenFile } from './brokenFile';
import { FILE_MS, MOST_FILE_BYTES } from '../transport/deadlines';
import { keepWithin } from '../transport/streamBounds';

/**
 * The name that the provider gave the file with it (RFC 6266), else where it spoke of it, else the last part of the
 * path.
 * @param spokenOf its name in an answer before
 */
export function fileName(headers: Record<string, unknown>, url: string, spokenOf?: string): string {
	const disposition = String(headers['content-disposition'] ?? '');
	const extended = /filename\*\s*=\s*[\w-]*'[\w-]*'([^;]+)/i.exec(disposition)?.[1];
	const [, quoted, bare] = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]+))/i.exec(disposition) ?? [];
	const named = extended ? decoded(extended.trim()) : inHeader(quoted?.replace(/\\(.)/g, '$1') ?? bare);
	const last = decoded(new URL(url).pathname.split('/').filter(Boolean).pop() ?? 'file');
	// A name is no path: folders in it would end up in the user's file system.
	const name = presentable((named ?? spokenOf ?? last).split(/[\\/]/).pop() ?? '');
	return /^\.*$/.test(name) ? 'file' : name;
}

/** File systems take 255 bytes and no NUL; a sign that turns the direction makes `gpj.exe` look like a picture. */
const UNSEEN = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
const LONGEST_NAME = 200;

/** Without signs that nobody sees, and not too long; what a name ends in stays, for programs go by it. */
function presentable(name: string): string {
	const signs = [...name.replace(UNSEEN, '')];
	const ending = /\.\w{1,10}$/.exec(signs.slice(-11).join(''))?.[0] ?? '';
	return signs.length <= LONGEST_NAME ? signs.join('') : signs.slice(0, LONGEST_NAME - ending.length).join('') + ending;
}

function inHeader(text: string | undefined): string | undefined {
	return text === undefined ? undefined : headerText(text.trim());
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** Says nothing about a file; n8n tells more by its name. */
const UNKNOWN_TYPE = 'application/octet-stream';

/**
 * Hands the stream on to n8n's binary store, which writes it through without holding it whole.
 * @throws OperationFailed when the file breaks off
 */
export async function binaryData(
	connection: Connection,
	{ answer, url, name, mostBytes = MOST_FILE_BYTES }: DownloadedFile,
): Promise<IBinaryData> {
	const { context, signal } = connection;
	const type = String(answer.headers['content-type'] ?? '')
		.split(';')[0]
		.trim();
	const known = type === '' || type === UNKNOWN_TYPE ? undefined : type;
	keepWithin(answer.body, { mostBytes, milliseconds: FILE_MS, signal });
	const store = (context.helpers as unknown as BinaryHelperFunctions).prepareBinaryData;
	const stored = withExtension(fileName(answer.headers, url, name), known);
	const end = await settled(store(answer.body as unknown as Buffer, stored, known));
	if ('value' in end) return end.value;
	throw brokenFile(connection, end.error);
}

export function binaryItem(binary: IBinaryData, itemIndex: number, property: string): INodeExecutionData {
	const { fileName: stored, mimeType, fileSize } = binary;
	return {
		json: { fileName: stored, mimeType, fileSize },
		binary: { [property]: binary },
		pairedItem: { item: itemIndex },
	};
}
