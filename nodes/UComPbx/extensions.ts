import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { searchList } from '../shared/execution/listSearch';
import { uComPbx } from './provider';

/** `1844*101` is extension 101 of client 1844. */
function entry({ id, name, label, type }: IDataObject) {
	const short = String(name).split('*').pop()!;
	const about = [label, type === 'phone' ? undefined : type].filter(Boolean).join(', ');
	return { name: about === '' ? short : `${short} (${about})`, value: String(id), alias: String(name) };
}

function extensionsThat(fit: (record: IDataObject) => boolean) {
	return async function (this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
		const source = {
			resource: 'extension',
			operation: 'getAll',
			entries: (record: IDataObject) => (fit(record) ? [entry(record)] : []),
		};
		return await searchList(this, uComPbx, source, filter);
	};
}

/** The dropdowns of Extension: all, and those that may start a callback. */
export const searchExtensions = extensionsThat(() => true);
export const searchPhones = extensionsThat(({ type }) => type === undefined || type === 'phone');
