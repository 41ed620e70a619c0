import type { IDataObject, ILoadOptionsFunctions, INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';

import { searchList, type ListSource } from '../shared/execution/listSearch';
import { voipex } from './provider';

type Entry = INodeListSearchItems & { alias?: string };
type Place = string | ((record: IDataObject) => unknown);

const about = (name: string, ...parts: unknown[]) => {
	const known = parts.filter((part) => part !== undefined && part !== null && part !== '').join(', ');
	return known === '' ? name : `${name} (${known})`;
};

/** One entry of a record, none where it lacks the value. */
function entry(value: unknown, name: string, alias?: string): Entry[] {
	if (value === undefined || value === null || value === '') return [];
	return [{ name: name.trim() === '' ? String(value) : name, value: String(value), ...(alias ? { alias } : {}) }];
}

const read = (record: IDataObject, place: Place) => (typeof place === 'string' ? record[place] : place(record));

const user =
	(value: Place) =>
	(record: IDataObject): Entry[] => {
		const { name, surname, login, exten } = record;
		return entry(read(record, value), about(`${String(name ?? '')} ${String(surname ?? '')}`.trim(), login, exten));
	};

/** Fields that take several separate them by commas: a name that has one goes as a list. */
const oneOfSeveral = (value: unknown) => (String(value).includes(',') ? JSON.stringify([value]) : value);

const queues =
	(valueOf: (name: unknown) => unknown) =>
	({ queues: own }: IDataObject): Entry[] =>
		(Array.isArray(own) ? (own as IDataObject[]) : []).flatMap(({ name }) => entry(valueOf(name), String(name)));

const number =
	(value: string) =>
	(record: IDataObject): Entry[] =>
		entry(record[value], about(String(record.number), record.applicationType, record.type));

const isApplication = ({ ownerType }: IDataObject) => ownerType === undefined || ownerType === 'application';

const destination = ({ name, extension, ownerType, properties }: IDataObject): Entry[] => {
	const { applicationType, freeAgents } = (properties ?? {}) as IDataObject;
	const free = freeAgents === undefined ? undefined : `${String(freeAgents)} free`;
	return entry(extension, about(String(name), extension, applicationType ?? ownerType, free));
};

const active = (isActive: unknown) => (isActive === true ? 'active' : undefined);

const named =
	(value: string) =>
	(record: IDataObject): Entry[] =>
		entry(record[value], String(record.name ?? ''));

/** The answer is not documented: bare numbers, or records that hold one somewhere. The pages write them with a plus. */
function senderNumber(record: IDataObject): Entry[] {
	const texts = Object.values(record).map((value) => String(value).trim());
	const found =
		texts.find((value) => /^\+\d[\d ]{6,18}$/.test(value)) ?? texts.find((value) => /^\d{9,15}$/.test(value));
	return entry(found, found ?? '');
}

/** A field of the node as it stands at this moment; nothing where it is an expression. */
function typedIn(context: ILoadOptionsFunctions, field: string): string {
	const typed = context.getCurrentNodeParameter(field);
	const value = (typed as { __rl?: boolean; value?: unknown } | undefined)?.__rl ? (typed as IDataObject).value : typed;
	return typeof value === 'string' && !value.startsWith('=') ? value.trim() : '';
}

const searching = (
	resource: string,
	entries: ListSource['entries'],
	more: Partial<ListSource> | ((context: ILoadOptionsFunctions) => Partial<ListSource>) = {},
) =>
	async function (this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
		const own = typeof more === 'function' ? more(this) : more;
		return await searchList(this, voipex, { resource, operation: 'getAll', entries, ...own }, filter);
	};

/** The profiles of the user that is chosen in the node, else of the one of the credential. */
function ofChosenUser(context: ILoadOptionsFunctions): Partial<ListSource> {
	const userId = typedIn(context, 'userId');
	return { operation: 'getProfiles', query: () => (userId === '' ? {} : { userId }) };
}

/** The menus of the host that is chosen in the node. */
const ofChosenHost = (context: ILoadOptionsFunctions): Partial<ListSource> => ({
	host: typedIn(context, 'dialerHost') || 'api',
});

/** The node's listSearch methods. */
export const dropdowns = {
	searchLogins: searching('user', user('login')),
	searchAgents: searching(
		'user',
		user(({ login }) => oneOfSeveral(login)),
	),
	searchLines: searching('user', user('exten')),
	searchUsers: searching('user', user('id')),
	searchQueue: searching('queueMember', queues(String)),
	searchQueues: searching('queueMember', queues(oneOfSeveral)),
	searchPauses: searching('pauseReason', named('name')),
	searchProfiles: searching(
		'user',
		({ id, name, active: isActive }) => entry(id, about(String(name), active(isActive))),
		ofChosenUser,
	),
	searchApplications: searching('number', (record) => (isApplication(record) ? number('id')(record) : [])),
	searchNumbers: searching('number', number('id')),
	searchCallerIds: searching('number', (record) => (record.type === 'exten' ? [] : number('number')(record))),
	searchDestinations: searching('call', destination, { operation: 'getTransferDestinations' }),
	searchIvrs: searching('ivrApplication', named('id'), ofChosenHost),
	searchSenderNumbers: searching('sms', senderNumber, { operation: 'getSenderNumbers' }),
};
