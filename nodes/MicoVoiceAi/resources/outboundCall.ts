import { jsonObject } from '../../shared/conversions/jsonField';
import { relativePath } from '../../shared/conversions/relativePath';
import { text } from '../../shared/conversions/textField';
import { resource } from '../../shared/fields/resource';
import type { Dependency } from '../../shared/model/operation';
import { acts, mayWaitAfter, reads, waits } from '../../shared/request/effects';
import { path, wholeBody, wholePath } from '../../shared/request/placements';
import { words } from '../../shared/response/results';
import { createFields, valuesField } from '../callFields';
import { waitAfter, waitAfterThat, waitFields, waitUntil } from '../callWaiting';
import { layOutCall, layOutTemplate, numberOfTemplate, numberTyped } from '../callRequest';
import { uidField } from '../fields';

const CREATE =
	"Ask Mico to place a real AI phone call. This package's authors could read Mico's guide only in part, so Path and Body come from you: see the later steps of the guide. It is simulated only when the call flow is in sandbox mode and the credential is a sandbox one.";
const TEMPLATE =
	'Ask Mico to place a real AI phone call by the call request that stands in the credential; only its placeholders are filled in here. The one way to call that an AI agent has.';
const GET = 'Retrieve one AI call by its UID, e.g. to see how it went';
const WAIT = 'Look at one AI call at growing distances until a field of it has a value, e.g. until it has ended';
const UID = 'UID of the call. Which fields the answer has we have not read; they come through as they are.';

const created = {
	deed: 'The AI call',
	check: 'Look in Mico whether the number was called, or at Outbound Call > Get if you have its UID,',
};

/** How an outbound call is created we have not read; all but the typed path are guesses by analogy. */
const places: Dependency = {
	field: 'pathKind',
	choices: {
		collection: {},
		campaign: { campaignUid: path(text) },
		schedule: { campaignUid: path(text), scheduleUid: path(text) },
		typed: { path: wholePath(relativePath('/outbound_calls')) },
	},
	paths: {
		campaign: '/campaigns/{campaignUid}/outbound_calls',
		schedule: '/campaigns/{campaignUid}/schedules/{scheduleUid}/outbound_calls',
	},
};

const get = reads('GET calls:/outbound_calls/{outboundCallUid}', { parameters: { outboundCallUid: path(text) } });

const create = mayWaitAfter(
	waitAfter(get),
	acts(
		'POST calls:/outbound_calls',
		created,
		{
			parameters: { body: { ...wholeBody(jsonObject), required: undefined } },
			dependsOn: places,
			adjust: layOutCall,
			reaches: { fields: [], inBody: numberTyped },
		},
		// What is answered we have not read; an empty one is no sign of trouble.
		words(),
	),
);

const createFromTemplate = mayWaitAfter(
	waitAfter(get),
	acts(
		'POST calls:/outbound_calls',
		created,
		{ adjust: layOutTemplate, reaches: { fields: [], inBody: numberOfTemplate } },
		words(),
	),
);

export const outboundCallResource = resource(
	'outboundCall',
	'Outbound Call',
	{
		create: ['Create', 'Create a real outbound call that may cost money', CREATE, create],
		createFromTemplate: [
			'Create From Template',
			'Create a real outbound call from the template that may cost money',
			TEMPLATE,
			createFromTemplate,
		],
		get: ['Get', 'Get an outbound call', GET, get],
		waitUntil: ['Wait Until', 'Wait for a field of an outbound call', WAIT, waits(waitUntil(get))],
	},
	'get',
	[
		{ for: ['create'], fields: createFields },
		{ for: ['createFromTemplate'], fields: [valuesField] },
		{ for: ['create', 'createFromTemplate'], fields: [waitAfterThat] },
		{ for: ['get', 'waitUntil'], fields: [uidField('Outbound Call UID', 'outboundCallUid', UID)] },
		{ for: ['waitUntil'], fields: waitFields },
	],
);
