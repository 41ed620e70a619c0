import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { searchList } from '../shared/listSearch';
import { mightyCall } from './provider';

function entry(record: IDataObject) {
	const number = String(record.number);
	return { name: record.label ? `${number} (${String(record.label)})` : number, value: number };
}

function numbersThat(may: 'mayCall' | 'mayText') {
	return async function (this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
		const source = {
			resource: 'phoneNumber',
			operation: 'getAll',
			// An answer that does not say so leaves the choice to the user.
			entry: (record: IDataObject) => (record.isEnabled === false || record[may] === false ? undefined : entry(record)),
		};
		return await searchList(this, mightyCall, source, filter);
	};
}

/** The dropdowns of From: numbers that may call, numbers that may text. */
export const searchBusinessNumbers = numbersThat('mayCall');
export const searchTextNumbers = numbersThat('mayText');
