import type { BinaryHelperFunctions, IBinaryData, IN8nHttpFullResponse, INodeExecutionData } from 'n8n-workflow';

/** The name that the provider gave the file (RFC 6266), else the last part of the path. */
export function fileName(headers: Record<string, unknown>, url: string): string {
	const disposition = String(headers['content-disposition'] ?? '');
	const extended = /filename\*\s*=\s*[\w-]*'[\w-]*'([^;]+)/i.exec(disposition)?.[1];
	const [, quoted, bare] = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]+))/i.exec(disposition) ?? [];
	const named = extended ? decoded(extended.trim()) : (quoted?.replace(/\\(.)/g, '$1') ?? bare)?.trim();
	const last = decoded(new URL(url).pathname.split('/').filter(Boolean).pop() ?? 'file');
	// A name is no path: folders in it would end up in the user's file system.
	return (named ?? last).split(/[\\/]/).pop() || 'file';
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

/** Hands the stream on to n8n's binary store, which writes it through without holding it whole. */
export async function binaryData(context: StoreContext, answer: IN8nHttpFullResponse, url: string): Promise<IBinaryData> {
	const name = fileName(answer.headers, url);
	const type = String(answer.headers['content-type'] ?? '').split(';')[0] || undefined;
	return await context.helpers.prepareBinaryData(answer.body as unknown as Buffer, name, type);
}

export async function binaryItem(
	context: StoreContext,
	answer: IN8nHttpFullResponse,
	url: string,
	itemIndex: number,
	property: string,
): Promise<INodeExecutionData> {
	const binary = await binaryData(context, answer, url);
	const { fileName: stored, mimeType, fileSize } = binary;
	return {
		json: { fileName: stored, mimeType, fileSize },
		binary: { [property]: binary },
		pairedItem: { item: itemIndex },
	};
}
