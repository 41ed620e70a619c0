import { flag, numericId, text } from '../../shared/conversions/textField';
import { FieldError } from '../../shared/conversions/fieldError';
import { jsonListIn } from '../../shared/conversions/jsonListIn';
import {
	additionalFields,
	choiceField,
	exampleField,
	jsonField,
	needed,
	switchField,
	textField,
	updateFields,
	type Option,
} from '../../shared/fields/constructors';
import { locatorField } from '../../shared/fields/locatorField';
import { resource } from '../../shared/fields/resource';
import type { Conversion } from '../../shared/model/conversion';
import type { Parameters } from '../../shared/model/placement';
import { acts, reads, repeats } from '../../shared/request/effects';
import { body, path, required } from '../../shared/request/placements';
import { list, words } from '../../shared/response/results';
import { extensionField, idField } from '../addressFields';
import { underExtension } from '../addressing';
import { dialledList } from '../dialled';
import { more, moreFields, REROUTES } from '../marks';

/** https://ucom4b.atlassian.net/wiki/spaces/RACD/pages/26542097 */
const RULES = '/extension/{extension}/incom_rule';

const TYPES: Option[] = [
	['Busy', 'busy', 'The caller hears that it is busy'],
	['Cascade', 'cascade', 'Several numbers, one after another'],
	['Hang Up', 'hangup', 'The call is ended'],
	['Play a Sound', 'playfile', 'The caller hears a sound'],
	['Simple Cascade', 'simple_cascade'],
	['Simple Transfer', 'simple_transfer'],
	['Transfer', 'transfer', 'The call goes to other numbers'],
	['Voicemail', 'voicemail', 'The caller leaves a message'],
];
const WHO: Option[] = [
	['Anonymous', 'anonymous'],
	['Any', 'any'],
	['Matches', 'matches'],
	['Not Matches', 'not_matches'],
];
const WHEN: Option[] = [
	['Any', 'any'],
	['Busy', 'busy'],
	['No Answer', 'no_answer'],
];

const steps: Conversion = (value) => {
	const given = typeof value === 'string' && jsonListIn(value.trim()) ? (JSON.parse(value) as unknown) : value;
	if (Array.isArray(given)) return given;
	throw new FieldError('is not a JSON list', 'Enter something like [{"delay": 10, "number": "101"}].');
};

const CASCADE = 'Numbers with the delay of each in seconds, e.g. [{"delay": 10, "number": "101"}]';

/** What a rule may hold, but for its type. */
const settings = [
	switchField('Allow Transfer', 'allowPublicTransfer', 'Whether external calls may be transferred', true),
	choiceField('Call Status', 'callStatus', WHEN, 'any', 'When the rule counts'),
	textField('Caller', 'callerId', 'Pattern (PCRE) of the callers that Caller Check is about'),
	choiceField('Caller Check', 'callerIdAction', WHO, 'any', 'For which callers the rule counts'),
	jsonField('Cascade (JSON)', 'cascadeNumbers', CASCADE),
	textField('Name', 'name', 'What the rule is called'),
	locatorField('Sound ID', 'playfileSound', 'searchSounds', ['ID', 'id', '1200'], 'What is played', 'sound'),
	exampleField(
		'Transfer To',
		'transferDst',
		'102, 74955550123',
		'Numbers to transfer to, at most ten, separated by commas',
	),
];

const placedIn = (collection: string): Parameters => ({
	[`${collection}.allowPublicTransfer`]: body(flag, 'allow_public_transfer'),
	[`${collection}.callStatus`]: body(text, 'call_status'),
	[`${collection}.callerId`]: body(text, 'caller_id'),
	[`${collection}.callerIdAction`]: body(text, 'caller_id_action'),
	[`${collection}.cascadeNumbers`]: body(steps, 'cascade_numbers'),
	[`${collection}.name`]: body(text),
	[`${collection}.playfileSound`]: body(numericId, 'playfile_sound'),
	[`${collection}.transferDst`]: body(dialledList, 'transfer_dst'),
});

const create = acts(
	`POST ${RULES}/`,
	{ deed: 'The rule', done: 'created', check: 'Look at Incoming Rule > Get Many' },
	{ parameters: { ...underExtension, type: required(body(text)), ...placedIn('additionalFields'), ...more } },
	words(),
);

const update = repeats(
	`PUT ${RULES}/{ruleId}`,
	{
		parameters: {
			...underExtension,
			ruleId: path(numericId),
			'updateFields.type': body(text),
			...placedIn('updateFields'),
			...more,
		},
	},
	words(),
);

export const incomingRuleResource = resource(
	'incomingRule',
	'Incoming Rule',
	{
		create: ['Create', 'Create an incoming rule', `Add a rule for incoming calls of an extension. ${REROUTES}`, create],
		getAll: [
			'Get Many',
			'Get many incoming rules',
			'List the rules for incoming calls of an extension',
			reads(`GET ${RULES}/`, { parameters: underExtension }, list()),
		],
		update: ['Update', 'Update an incoming rule', `Change a rule for incoming calls. ${REROUTES}`, update],
	},
	'getAll',
	[
		{ for: ['create', 'getAll', 'update'], fields: [needed(extensionField('Extension that has the rules'))] },
		{ for: ['update'], fields: [idField('Rule ID', 'ruleId', '7000', 'ID of the rule, as in Get Many')] },
		{
			for: ['create'],
			fields: [
				choiceField('Type', 'type', TYPES, 'transfer', 'What becomes of the call'),
				additionalFields(...settings),
				moreFields,
			],
		},
		{
			for: ['update'],
			fields: [
				updateFields(
					'What to change; everything else stays as it is',
					...settings,
					choiceField('Type', 'type', TYPES, 'transfer', 'What becomes of the call'),
				),
				moreFields,
			],
		},
	],
);
