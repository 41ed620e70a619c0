import type { INodeProperties } from 'n8n-workflow';

import type { Operation, OperationTable } from '../model/operation';
import { beforeItActs } from './beforeItActs';
import { options as optionsCollection } from './constructors';
import {
	dryRun,
	largestFile,
	longestWait,
	longestWaitForReply,
	oneByOne,
	severalAtOnce,
	severalKeysAtOnce,
	timeout,
	waitUntilEnded,
} from './options';
import { replyFields, replyLabels } from './replyFields';

type IsMeant = (operation: Operation) => boolean;

/** Shown for the operations of a resource that it is meant for; nothing where there are none. */
function shownWhere(
	resource: string,
	operations: OperationTable,
	isMeant: IsMeant,
	fields: INodeProperties[],
): INodeProperties[] {
	const names = Object.keys(operations).filter((name) => isMeant(operations[name]));
	const show = { resource: [resource], operation: names };
	return names.length === 0
		? []
		: fields.map((field) => ({ ...field, displayOptions: { show: { ...show, ...field.displayOptions?.show } } }));
}

/** In which field of the output item a file goes. */
export const outputFileField: INodeProperties = {
	displayName: 'Put Output File in Field',
	name: 'binaryPropertyName',
	type: 'string',
	default: 'data',
	hint: 'The name of the output binary field to put the file in',
};

export const fileFields = (resource: string, operations: OperationTable): INodeProperties[] =>
	shownWhere(resource, operations, ({ result }) => result.kind === 'file', [{ ...outputFileField, required: true }]);

/** Return All and Limit, in n8n's own words, for lists. */
export const listFields = (resource: string, operations: OperationTable): INodeProperties[] =>
	shownWhere(resource, operations, ({ result }) => result.kind === 'list', [
		{
			displayName: 'Return All',
			name: 'returnAll',
			type: 'boolean',
			default: false,
			description: 'Whether to return all results or only up to a given limit',
		},
		{
			displayName: 'Limit',
			name: 'limit',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 50,
			description: 'Max number of results to return',
			displayOptions: { show: { returnAll: [false] } },
		},
	]);

/** For answers that have many fields. */
export const simplifyField: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

export const simplifyFields = (resource: string, operations: OperationTable): INodeProperties[] =>
	shownWhere(resource, operations, ({ result }) => 'simplify' in result && result.simplify !== undefined, [
		simplifyField,
	]);

/** What is asked, and how it may be answered. */
export const inquiryFields = (resource: string, operations: OperationTable): INodeProperties[] =>
	shownWhere(resource, operations, ({ replies }) => replies !== undefined, replyFields());

/** The switch without which nothing is sent. */
export const confirmFields = (resource: string, operations: OperationTable): INodeProperties[] =>
	Object.values(operations).flatMap((operation) => {
		const { confirm } = operation.settings;
		if (!confirm) return [];
		return shownWhere(resource, operations, (one) => one === operation, [
			{ ...confirm, type: 'boolean', default: false },
		]);
	});

/** What may be said of those who are called or texted, before they are. */
export function gateFields(resource: string, operations: OperationTable): INodeProperties[] {
	const reaching = Object.values(operations).flatMap(({ settings: { reaches } }) => reaches ?? []);
	const kinds = new Map(reaching.map((reaches) => [JSON.stringify(beforeItActs(reaches)), beforeItActs(reaches)]));
	return [...kinds].flatMap(([kind, field]) =>
		shownWhere(
			resource,
			operations,
			({ settings: { reaches } }) => reaches !== undefined && JSON.stringify(beforeItActs(reaches)) === kind,
			[field],
		),
	);
}

/**
 * Options: a rehearsal for what changes something, a condition where there is one, how many items at a time,
 * how long to wait for what is read, how large a file may be, and how long to wait for the end of a call.
 */
export function optionFields(resource: string, operations: OperationTable): INodeProperties[] {
	const kinds = new Map<string, { options: INodeProperties[]; meant: Operation[] }>();
	for (const operation of Object.values(operations)) {
		const options = optionsOf(operation);
		const key = JSON.stringify(options);
		kinds.set(key, { options, meant: [...(kinds.get(key)?.meant ?? []), operation] });
	}
	return [...kinds.values()].flatMap(({ options, meant }) =>
		options.length === 0
			? []
			: shownWhere(resource, operations, (one) => meant.includes(one), [optionsCollection(...options)]),
	);
}

const paceField = ({ effect, keysOf }: Operation): INodeProperties =>
	keysOf ? severalKeysAtOnce : effect === 'acts' ? oneByOne : severalAtOnce;

function optionsOf(operation: Operation): INodeProperties[] {
	const { effect, settings, result, waits, follows, replies } = operation;
	const isChange = effect !== 'reads';
	const condition = settings.condition ? [{ ...settings.condition.option }] : [];
	const pace = settings.oneAtATime && effect !== 'acts' ? [] : [paceField(operation)];
	const size = result.kind === 'file' ? [largestFile] : [];
	if (replies) return [dryRun, ...replyLabels(), longestWaitForReply];
	const asks = follows?.asks === `options.${waitUntilEnded.name}`;
	const wait = asks ? [waitUntilEnded, longestWait] : waits ? [longestWait] : [];
	return [...(isChange ? [dryRun] : [timeout]), ...condition, ...pace, ...size, ...wait];
}
