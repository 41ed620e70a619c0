import type { IDataObject, IPollFunctions } from 'n8n-workflow';

import type { Watermark } from './watermark';

/** Where it stands in the node's static data. */
const STORED_AS = 'poll';

/** How far the node has got with this source; undefined before its first look. */
export function storedMark(context: IPollFunctions, name: string): Watermark | undefined {
	const stored = context.getWorkflowStaticData('node')[STORED_AS] as (IDataObject & { name?: string }) | undefined;
	if (stored?.name !== name || !isMark(stored.mark)) return undefined;
	// A copy: n8n watches the original.
	return JSON.parse(JSON.stringify(stored.mark)) as Watermark;
}

/** n8n stores it when the poll gives items; after one that gives none it may only stay in memory. */
export function storeMark(context: IPollFunctions, name: string, mark: Watermark): void {
	context.getWorkflowStaticData('node')[STORED_AS] = { name, mark } as unknown as IDataObject;
}

function isMark(value: unknown): boolean {
	const mark = value as Partial<Watermark> | null | undefined;
	return typeof mark?.checkedAt === 'number' && typeof mark.floor === 'number' && Array.isArray(mark.known);
}
