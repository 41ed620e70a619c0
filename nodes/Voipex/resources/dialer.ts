import { choiceField, type Option } from '../../shared/fields/constructors';
import { resource } from '../../shared/fields/resource';
import { acts, inTurn } from '../../shared/request/effects';
import { body, path, required } from '../../shared/request/placements';
import { numericId, text } from '../../shared/conversions/textField';
import { words } from '../../shared/response/results';
import {
	callListFields,
	campaignFields,
	campaignIdField,
	campaignParameters,
	callListsField,
	idList,
	numbersOfItems,
} from '../campaigns';
import { CZECHIA } from '../czechNumber';
import { dialerHostField, onDialerHost } from '../fields';

const REAL = 'A campaign calls real people by the thousand.';
const LIST = 'Create one list of numbers out of all input items, in one request. It calls nobody yet.';
const CAMPAIGN = `Create a campaign that calls the numbers of call lists. It is not started yet. ${REAL}`;
const LAUNCH = `Make one call list of all input items, a campaign for it, and start it, in three requests. ${REAL} Options > Dry Run shows all three.`;
const CONTROL = `Start, pause, go on with, or reload a campaign. ${REAL}`;
const REMOVE = 'Remove a campaign. Nobody is called for it any more. This cannot be undone.';
const SEEN = "Look at the campaigns in VOIPEX's own panel";

const COMMANDS: Option[] = [
	['Pause', 'pause'],
	['Reload', 'reload', 'Take over changes'],
	['Start', 'start', 'Real people are called from then on'],
	['Unpause', 'unpause', 'Real people are called again'],
];

const errors = [
	{
		status: 404,
		message: 'found no such list, campaign or menu, or no dialer',
		description:
			'Check the IDs, and API Host: the dialer may be on the other one (Account > Check API). It needs the right "dialer management".',
	},
];
const shared = { ...onDialerHost };

/** https://ipexcloud.github.io/voipex-docs/docs/api/callcenter-api/dialer */
const createCallList = acts(
	'POST /dialer/call-lists',
	{ deed: 'The call list', done: 'created', check: "Look at the call lists in VOIPEX's own panel" },
	{
		errors,
		gathers: numbersOfItems,
		parameters: { ...shared, callListName: required(body(text, 'name')) },
		// A campaign has hours of its own.
		reaches: { fields: ['number'], national: CZECHIA, withoutHours: true },
	},
);

const campaign = { deed: 'The campaign', done: 'created', check: SEEN };

const createCampaign = acts('POST /dialer/campaigns', campaign, {
	errors,
	...campaignParameters,
	parameters: { ...shared, ...campaignParameters.parameters, callListIds: required(body(idList, 'callLists')) },
});

const campaignOfList = acts('POST /dialer/campaigns', campaign, {
	errors,
	...campaignParameters,
	parameters: { ...shared, ...campaignParameters.parameters },
});

const commanded = { deed: 'The command', done: 'carried out', check: SEEN };

const control = acts(
	'PUT /dialer/campaigns/{campaignId}/control',
	commanded,
	{ errors, parameters: { ...shared, campaignId: path(numericId), command: required(body(text)) } },
	words(),
);

const start = acts(
	'PUT /dialer/campaigns/{campaignId}/control',
	commanded,
	{
		errors,
		parameters: shared,
		adjust: (plan) => {
			plan.body.command = 'start';
			plan.pathParameters.campaignId = '0';
		},
	},
	words(),
);

const remove = acts(
	'PUT /dialer/campaigns/{campaignId}/control',
	{ deed: 'The campaign', done: 'removed', check: SEEN },
	{
		errors,
		parameters: { ...shared, campaignId: path(numericId) },
		adjust: (plan) => {
			plan.body.command = 'remove';
		},
		confirm: {
			displayName: 'Remove for Good',
			name: 'confirmRemove',
			description: 'Whether you really want to remove this campaign. It cannot be restored.',
		},
	},
	words(),
);

const launch = inTurn({ deed: 'The campaign', done: 'started', check: SEEN }, [
	{
		operation: createCallList,
		gives: { callListId: 'id', numbersCount: 'numbersCount' },
		made: ({ callListId, numbersCount }) => `call list ${String(callListId)} with ${String(numbersCount)} numbers`,
		alone: 'Create Call List',
	},
	{
		operation: campaignOfList,
		takes: (plan, { callListId }) => {
			plan.body.callLists = [callListId];
		},
		gives: { campaignId: 'id' },
		made: ({ campaignId }) => `campaign ${String(campaignId)}, not started`,
		alone: 'Create Campaign',
	},
	{
		operation: start,
		takes: (plan, { campaignId }) => {
			plan.pathParameters.campaignId = String(campaignId);
		},
		gives: {},
		made: () => 'started',
		alone: 'Control',
	},
]);

export const dialerResource = resource(
	'dialer',
	'Dialer',
	{
		control: ['Control', 'Control a campaign of real calls that may cost money', CONTROL, control],
		createCallList: ['Create Call List', 'Create a call list', LIST, createCallList],
		createCampaign: ['Create Campaign', 'Create a campaign', CAMPAIGN, createCampaign],
		launchCampaign: ['Launch Campaign', 'Launch a campaign of real calls that may cost money', LAUNCH, launch],
		remove: ['Remove', 'Remove a campaign', REMOVE, remove],
	},
	'createCallList',
	[
		{
			for: ['control', 'createCallList', 'createCampaign', 'launchCampaign', 'remove'],
			fields: [dialerHostField],
		},
		{ for: ['createCallList', 'launchCampaign'], fields: callListFields },
		{ for: ['createCampaign'], fields: [callListsField] },
		{ for: ['createCampaign', 'launchCampaign'], fields: campaignFields },
		{ for: ['control', 'remove'], fields: [campaignIdField] },
		{ for: ['control'], fields: [choiceField('Command', 'command', COMMANDS, 'pause', 'What to do with it')] },
	],
);
