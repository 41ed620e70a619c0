import type { INodeProperties } from 'n8n-workflow';

import {
	choiceField,
	choicesField,
	exampleField,
	needed,
	options,
	switchField,
} from '../../shared/fields/constructors';
import { simplifyField } from '../../shared/fields/standardFields';
import { clientIdField } from '../addressFields';
import { EVENTS, type ListenOn } from './triggerEvents';

const shownFor = (listenOn: ListenOn[], field: INodeProperties): INodeProperties => ({
	...field,
	displayOptions: { show: { listenOn } },
});

const LISTEN_ON: Array<[string, ListenOn, string]> = [
	['Agents of Queues', 'agents', 'Whether agents are logged in'],
	[
		'All Phones',
		'allPhones',
		'Every phone of the PBX, with one handler for each event type; queues and menus are not among them. That the PBX lets the handlers be removed by its API was inferred, not read by us.',
	],
	['Chosen Extensions', 'extensions', 'Phones, queues and menus, each with handlers of its own'],
];

const EACH_PHONE =
	'Whether Incoming Call, Outgoing Call and Call Ended come for each phone by itself, as the PBX posts them, and not once per call';

const NETWORKS =
	'Only requests from these networks count, separated by commas; ask the provider of the PBX for its own. Behind a proxy n8n needs to know of it (N8N_PROXY_HOPS).';

const events = (listenOn: ListenOn, usual: string[]): INodeProperties =>
	shownFor([listenOn], needed(choicesField('Events', 'events', EVENTS[listenOn], usual, 'What starts the workflow')));

export const triggerFields: INodeProperties[] = [
	choiceField('Listen On', 'listenOn', LISTEN_ON, 'extensions', '', { noDataExpression: true }),
	shownFor(
		['extensions'],
		needed({
			displayName: 'Extension Names or IDs',
			name: 'extensions',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: 'getExtensions' },
			default: [],
			description:
				'Whose events start the workflow. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		}),
	),
	shownFor(['agents'], needed(exampleField('Agent IDs', 'agents', '2001, 2002', 'IDs of agents, separated by commas'))),
	shownFor(['allPhones', 'agents'], clientIdField),
	events('extensions', ['missedCall']),
	events('allPhones', ['missedCall']),
	events('agents', ['agentLoggedIn', 'agentLoggedOut']),
	options(
		switchField('Each Phone', 'eachPhone', EACH_PHONE),
		exampleField('Only From Networks', 'networks', '203.0.113.0/24', NETWORKS),
		simplifyField,
	),
];
