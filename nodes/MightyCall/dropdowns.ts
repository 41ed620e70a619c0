import type { IDataObject, ILoadOptionsFunctions, INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';

import { searchList, type ListSource } from '../shared/execution/listSearch';
import { mightyCall } from './provider';

const DAYS_BACK = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

function searching(source: ListSource) {
	return async function (
		this: ILoadOptionsFunctions,
		filter?: string,
		paginationToken?: string,
	): Promise<INodeListSearchResult> {
		return await searchList(this, mightyCall, source, filter, paginationToken);
	};
}

/** MightyCall lists the last 24 hours unless told otherwise. */
const lately = () => ({ startUtc: new Date(Date.now() - DAYS_BACK * DAY_MS).toISOString().slice(0, 19) });

const joined = (...parts: unknown[]) =>
	parts.filter((part) => part !== undefined && part !== null && part !== '').join(' ');

function number(may?: 'mayCall' | 'mayText') {
	return (record: IDataObject): INodeListSearchItems[] => {
		// An answer that does not say so leaves the choice to the user.
		if (may && (record.isEnabled === false || record[may] === false)) return [];
		const value = String(record.number);
		return [{ name: record.label ? `${value} (${String(record.label)})` : value, value }];
	};
}

const party = (value: unknown) => {
	const { name, phone, extension } = (value ?? {}) as IDataObject;
	return String(name ?? phone ?? extension ?? '?');
};

const calledOf = (call: IDataObject) => (Array.isArray(call.called) ? (call.called as IDataObject[]) : []);

function call(record: IDataObject): INodeListSearchItems[] {
	const called = calledOf(record).map(party).join(', ') || '?';
	return [
		{
			name: joined(record.dateTimeUtc, record.direction, `${party(record.caller)} → ${called}`, record.callStatus),
			value: String(record.id),
		},
	];
}

function voicemail(record: IDataObject): INodeListSearchItems[] {
	return [
		{
			name: joined(record.dateTimeUtc, `${String(record.from)} → ${String(record.to)}`, record.voicemailStatus),
			value: String(record.id),
		},
	];
}

function contact(record: IDataObject): INodeListSearchItems[] {
	if (record.state === 'deleted') return [];
	const channels = Array.isArray(record.channels) ? (record.channels as IDataObject[]) : [];
	const address = channels.map(({ phone, email }) => phone ?? email).find(Boolean);
	const name = joined(record.firstName, record.patronymic, record.lastName) || 'No name';
	return [{ name: address ? `${name} (${String(address)})` : name, value: String(record.contactId) }];
}

function extensions(record: IDataObject): INodeListSearchItems[] {
	const parties = [record.caller as IDataObject | undefined, ...calledOf(record)];
	return parties.flatMap((one) =>
		one?.extension ? [{ name: joined(one.extension, one.name), value: String(one.extension) }] : [],
	);
}

const tag = (record: IDataObject) => [{ name: String(record.tag), value: String(record.tag) }];

const teamMember = (kind: string) => (record: IDataObject) =>
	record.kind === kind ? [{ name: String(record.fullName ?? record.name), value: String(record.id) }] : [];

const numbers = { resource: 'phoneNumber', operation: 'getAll' };
const calls = { resource: 'call', operation: 'getAll', query: lately };
const team = { resource: 'team', operation: 'getAll' };

/** The node's listSearch methods. */
export const dropdowns = {
	searchBusinessNumbers: searching({ ...numbers, entries: number('mayCall') }),
	searchTextNumbers: searching({ ...numbers, entries: number('mayText') }),
	searchNumbers: searching({ ...numbers, entries: number() }),
	searchCalls: searching({ ...calls, entries: call, filterAs: 'customFilter' }),
	searchExtensions: searching({ ...calls, entries: extensions }),
	searchVoicemails: searching({
		resource: 'voicemail',
		operation: 'getAll',
		query: lately,
		entries: voicemail,
		filterAs: 'customFilter',
	}),
	searchContacts: searching({ resource: 'contact', operation: 'getAll', entries: contact, filterAs: 'all' }),
	searchContactCenterContacts: searching({
		resource: 'contactCenter',
		operation: 'getContacts',
		entries: contact,
		filterAs: 'all',
	}),
	searchTags: searching({ resource: 'contact', operation: 'getTags', entries: tag }),
	searchUsers: searching({ ...team, entries: teamMember('user') }),
	searchGroups: searching({ ...team, entries: teamMember('group') }),
	searchVoicemailBoxes: searching({ ...team, entries: teamMember('voicemailBox') }),
};
