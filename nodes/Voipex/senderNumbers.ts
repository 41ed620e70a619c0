import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { searchList } from '../shared/execution/listSearch';
import { voipex } from './provider';

/** The answer is not documented: bare numbers, or records that hold one somewhere. The pages write them with a plus. */
function numberIn(record: IDataObject): string | undefined {
	const texts = Object.values(record).map((value) => String(value).trim());
	return texts.find((value) => /^\+\d[\d ]{6,18}$/.test(value)) ?? texts.find((value) => /^\d{9,15}$/.test(value));
}

function entries(record: IDataObject) {
	const number = numberIn(record);
	return number === undefined ? [] : [{ name: number, value: number }];
}

/** The dropdown of From. */
export async function searchSenderNumbers(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return await searchList(this, voipex, { resource: 'sms', operation: 'getSenderNumbers', entries }, filter);
}
