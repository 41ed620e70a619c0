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
	'Have the AI place a real phone call (simulated with sandbox credentials). Costs minutes. The request is not documented publicly: Path and Body come from you.';
const GET = 'Retrieve one AI call by its UID, e.g. to see how it went';
const PATH =
	'Where the call is created. None of these paths is documented publicly, they are the plausible ones: compare with the Mico documentation of your account before the first real call.';
const TYPED = 'Path below the API Base Path of the credential, starting with a slash; no host and no query';
const UID = 'UID of the call. The fields of the answer are not documented and come through as they are.';
const BODY =
	'The call as a JSON object, sent as it is: whom to call and with what data. Its fields are not documented publicly: take them from the Mico documentation of your account.';

const created = {
	deed: 'The AI call',
	check: 'Look in Mico whether the number was called, or at Outbound Call > Get if you have its UID,',
};

/** How an outbound call is created is not public; these are the places that the documented ones suggest. */
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
			// The answer is not documented; an empty one is no sign of trouble.
			acts(
				'POST /outbound_calls',
				created,
				{
					parameters: { body: wholeBody(jsonObject) },
					dependsOn: places,
					reaches: { fields: ['body'], inJson: true },
				},
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
						['Typed', 'typed', 'The path that the Mico documentation of your account names'],
						['Under a Campaign', 'campaign', 'POST /campaigns/{uid}/outbound_calls'],
						['Under a Schedule', 'schedule', 'POST /campaigns/{uid}/schedules/{uid}/outbound_calls'],
						['Under the Collection', 'collection', 'POST /outbound_calls'],
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
