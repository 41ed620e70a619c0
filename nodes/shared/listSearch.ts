import type { IDataObject, ILoadOptionsFunctions, INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';

import { settled } from '../../credentials/session/settled';
import { connect } from './connection';
import { itemError } from './itemError';
import { listFrom } from './operation';
import type { Provider } from './provider';

/** Which records a dropdown offers and how they look in it. */
export interface ListSource {
	resource: string;
	operation: string;
	/** Undefined leaves the record out. */
	entry: (record: IDataObject) => INodeListSearchItems | undefined;
}

const MOST_ENTRIES = 500;

/** Fills a dropdown from a list operation of the same node. @throws NodeApiError */
export async function searchList(
	context: ILoadOptionsFunctions,
	provider: Provider,
	source: ListSource,
	filter?: string,
): Promise<INodeListSearchResult> {
	const row = provider.resources[source.resource].operations[source.operation];
	const connected = await settled(connect(context, provider));
	const outline = { path: row.path, pathParameters: {}, query: {}, body: {} };
	const end = 'error' in connected ? connected : await settled(listFrom(connected.value, row, outline, MOST_ENTRIES));
	if ('error' in end) throw itemError(context, provider, connected, end.error);
	const entries = end.value.map(source.entry).filter((entry) => entry !== undefined);
	return { results: entries.filter(({ name }) => matches(name, filter)) };
}

function matches(name: string, filter: string | undefined): boolean {
	return filter === undefined || name.toLowerCase().includes(filter.toLowerCase());
}
