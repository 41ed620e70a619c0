import type { IDataObject, ILoadOptionsFunctions, INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';

import { searchList, type ListSource } from '../shared/execution/listSearch';
import { uComPbx } from './provider';

type Entry = INodeListSearchItems & { alias?: string };

const shortName = (name: unknown) => String(name).split('*').pop()!;
const about = (name: string, ...parts: unknown[]) => {
	const known = parts.filter(Boolean).join(', ');
	return known === '' ? name : `${name} (${known})`;
};

/** What is typed as so few digits is a name; the name with its prefix is as good. */
const asTyped = ({ id, name }: IDataObject) => (/^\d{2,4}$/.test(String(id)) ? `@${String(name)}` : String(id));

/** `1844*101` is extension 101 of client 1844. */
const extension =
	(type?: string, valueOf = asTyped) =>
	(record: IDataObject): Entry[] => {
		if (type !== undefined && record.type !== undefined && record.type !== type) return [];
		const kind = record.type === 'phone' ? undefined : record.type;
		const name = about(shortName(record.name), record.label, kind);
		return [{ name, value: valueOf(record), alias: String(record.name) }];
	};

/** The user of one extension may read no list; it has its own. */
const ownExtension = ({ extension_id: id }: IDataObject): Entry[] =>
	id === null || id === undefined ? [] : [{ name: 'My Extension', value: `#${String(id)}` }];

const extensions = (entries: ListSource['entries']): ListSource => ({
	resource: 'extension',
	operation: 'getAll',
	path: '/client/@me/extension/',
	entries,
	orElse: [
		{ resource: 'extensionGroup', operation: 'getMembers', path: '/extension_group/@me/extension/', entries },
		{ resource: 'user', operation: 'get', entries: ownExtension },
	],
});

const ofClient = (resource: string, place: string, entries: ListSource['entries']): ListSource => ({
	resource,
	operation: 'getAll',
	path: `/client/@me/${place}/`,
	entries,
});

const ownGroup = ({ extension_group_id: id }: IDataObject): Entry[] =>
	id === null || id === undefined ? [] : [{ name: 'My Group', value: String(id) }];

const number =
	(valueOf: (record: IDataObject) => unknown) =>
	(record: IDataObject): Entry[] => [
		{ name: about(String(record.name), record.comment), value: String(valueOf(record)) },
	];

const searching = (source: ListSource) =>
	async function (this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
		return await searchList(this, uComPbx, source, filter);
	};

/** The node's listSearch methods. Users of a group or of one extension are offered what is theirs. */
export const dropdowns = {
	searchExtensions: searching(extensions(extension())),
	searchExtensionIds: searching(extensions(extension(undefined, ({ id }) => String(id)))),
	searchPhones: searching(extensions(extension('phone'))),
	searchQueues: searching(extensions(extension('queue'))),
	searchMenus: searching(extensions(extension('ivr'))),
	searchFaxes: searching(extensions(extension('fax'))),
	searchGroups: searching({
		...ofClient('extensionGroup', 'extension_group', ({ id, name }) => [{ name: String(name), value: String(id) }]),
		orElse: [{ resource: 'user', operation: 'get', entries: ownGroup }],
	}),
	searchNumbers: searching(
		ofClient(
			'phoneNumber',
			'did',
			number(({ name }) => name),
		),
	),
	searchNumberIds: searching(
		ofClient(
			'phoneNumber',
			'did',
			number(({ id }) => id),
		),
	),
	searchSounds: searching(
		ofClient('sound', 'sound', ({ id, title, filename }) => [{ name: String(title ?? filename), value: String(id) }]),
	),
	searchAgents: searching(
		ofClient('agent', 'agent/local', ({ id, name, status }) => [
			{ name: about(shortName(name), status), value: String(id), alias: String(name) },
		]),
	),
};
