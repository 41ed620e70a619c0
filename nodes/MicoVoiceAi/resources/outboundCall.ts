import { jsonObject } from '../../shared/conversions/jsonField';
import { relativePath } from '../../shared/conversions/relativePath';
import { text } from '../../shared/conversions/textField';
import { choiceField, exampleField, jsonField, needed } from '../../shared/fields/constructors';
import { resource } from '../../shared/fields/resource';
import type { Dependency } from '../../shared/model/operation';
import { acts, reads } from '../../shared/request/effects';
import { path, wholeBody, wholePath } from '../../shared/request/placements';
import { words } from '../../shared/response/results';
import { campaignUidField, uidField } from '../fields';

const CREATE =
	"Ask Mico to place a real AI phone call. This package's authors could read Mico's guide only in part, so Path and Body come from you: see the later steps of the guide. It is simulated only when the call flow is in sandbox mode and the credential is a sandbox one.";
const GET = 'Retrieve one AI call by its UID, e.g. to see how it went';
const PATH =
	'Where the call is created. "Guess" entries are guesses by analogy: nobody has seen them work. Take the path from Mico\'s guide.';
const TYPED = 'Path below the API Base Path of the credential, starting with a slash; no host and no query';
const UID = 'UID of the call. Which fields the answer has we have not read; they come through as they are.';
const BODY = "The call as a JSON object, sent as it is. Its fields stand in Mico's guide; we have not read that part.";

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

export const outboundCallResource = resource(
	'outboundCall',
	'Outbound Call',
	{
		create: [
			'Create',
			'Create a real outbound call that may cost money',
			CREATE,
			// What is answered we have not read; an empty one is no sign of trouble.
			acts(
				'POST /outbound_calls',
				created,
				{ parameters: { body: wholeBody(jsonObject) }, dependsOn: places },
				words(),
			),
		],
		get: [
			'Get',
			'Get an outbound call',
			GET,
			reads('GET /outbound_calls/{outboundCallUid}', { parameters: { outboundCallUid: path(text) } }),
		],
	},
	'get',
	[
		{
			for: ['create'],
			fields: [
				choiceField(
					'Path',
					'pathKind',
					[
						['Typed', 'typed', "The path that stands in Mico's guide"],
						['Guess: Under a Campaign', 'campaign', 'POST /campaigns/{uid}/outbound_calls'],
						['Guess: Under a Schedule', 'schedule', 'POST /campaigns/{uid}/schedules/{uid}/outbound_calls'],
						['Guess: /outbound_calls', 'collection', 'POST /outbound_calls'],
					],
					'collection',
					PATH,
					{ noDataExpression: true },
				),
				needed(exampleField('Typed Path', 'path', '/outbound_calls', TYPED)),
				campaignUidField,
				uidField('Schedule UID', 'scheduleUid', 'UID of the schedule, as in the answer of Schedule > Create'),
				needed(jsonField('Body', 'body', BODY)),
			],
		},
		{
			for: ['get'],
			fields: [uidField('Outbound Call UID', 'outboundCallUid', UID)],
		},
	],
);
