import type { BinaryHelperFunctions, IBinaryData, INodeExecutionData } from 'n8n-workflow';

import type { DownloadedFile } from './linkedFile';

/**
 * The name that the provider gave the file with it (RFC 6266), else where it spoke of it, else the last part of the path.
 * @param spokenOf its name in an answer before
 */
export function fileName(headers: Record<string, unknown>, url: string, spokenOf?: string): string {
	const disposition = String(headers['content-disposition'] ?? '');
	const extended = /filename\*\s*=\s*[\w-]*'[\w-]*'([^;]+)/i.exec(disposition)?.[1];
	const [, quoted, bare] = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]+))/i.exec(disposition) ?? [];
	const named = extended ? decoded(extended.trim()) : (quoted?.replace(/\\(.)/g, '$1') ?? bare)?.trim();
	const last = decoded(new URL(url).pathname.split('/').filter(Boolean).pop() ?? 'file');
	// A name is no path: folders in it would end up in the user's file system.
	return (named ?? spokenOf ?? last).split(/[\\/]/).pop() || 'file';
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** Where n8n's binary store is at hand: a node's execution, a poll, a webhook. */
interface StoreContext {
	helpers: Pick<BinaryHelperFunctions, 'prepareBinaryData'>;
}

/** Says nothing about a file; n8n tells more by its name. */
const UNKNOWN_TYPE = 'application/octet-stream';

/** Hands the stream on to n8n's binary store, which writes it through without holding it whole. */
export async function binaryData(context: StoreContext, { answer, url, name }: DownloadedFile): Promise<IBinaryData> {
	const type = String(answer.headers['content-type'] ?? '').split(';')[0].trim();
	const known = type === '' || type === UNKNOWN_TYPE ? undefined : type;
	return await context.helpers.prepareBinaryData(answer.body as unknown as Buffer, fileName(answer.headers, url, name), known);
}

export async function binaryItem(context: StoreContext, file: DownloadedFile, itemIndex: number, property: string): Promise<INodeExecutionData> {
	const binary = await binaryData(context, file);
	const { fileName: stored, mimeType, fileSize } = binary;
	return {
		json: { fileName: stored, mimeType, fileSize },
		binary: { [property]: binary },
		pairedItem: { item: itemIndex },
	};
}
