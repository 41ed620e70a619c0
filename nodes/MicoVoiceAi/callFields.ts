import type { INodeProperties } from 'n8n-workflow';

import { choiceField, exampleField, jsonField, needed, textField } from '../shared/fields/constructors';
import { campaignUidField, uidField } from './fields';

const GUIDE =
	'Path and Body are in Mico\'s guide, <a href="https://developers.micovoice.com/api/docs/guides/workflow" target="_blank">Creating and Managing Outbound Calls</a>. We could read it up to step 2; try with Options > Dry Run first.';
const PATH =
	'Where the call is created. "Guess" entries are guesses by analogy: nobody has seen them work. Take the path from Mico\'s guide.';
const TYPED =
	'Path below the API Base Path of the credential, starting with a slash; or with its base, e.g. /v1/outbound_calls. No host and no query.';
const BODY = "The call as a JSON object, sent as it is. Its fields stand in Mico's guide; we have not read that part.";
const FIELDS =
	"Names and values that are added to Body, or stand in its place. Dots in a name make objects: variables.first_name. The names stand in Mico's guide; we have not read that part.";
const NUMBER =
	'Which field of the body holds the number to call, e.g. phone_number. It is then checked, and goes out with a plus and country code. Empty: nothing is checked. Before It Acts > Do Not Contact and Skip If Contacted Before need it.';
const VALUES =
	'The placeholders of the call request in the credential. Those left empty are sent as empty texts, but for the number and parts of the path.';

/** Links the guide, with how far we have read it. */
export const guideNotice: INodeProperties = {
	displayName: GUIDE,
	name: 'guideNotice',
	type: 'notice',
	default: '',
};

/** A JSON object that is no red mark before anybody has typed. */
export const bodyField = (description: string): INodeProperties =>
	needed(jsonField('Body', 'body', description, { default: '{}' }));

export const valuesField: INodeProperties = {
	displayName: 'Values',
	name: 'templateValues',
	type: 'resourceMapper',
	noDataExpression: true,
	default: { mappingMode: 'defineBelow', value: null },
	required: true,
	description: VALUES,
	typeOptions: {
		resourceMapper: {
			resourceMapperMethod: 'templateFields',
			mode: 'add',
			fieldWords: { singular: 'value', plural: 'values' },
			addAllFields: true,
			supportAutoMap: false,
			noFieldsError: 'The credential has no call request template with placeholders',
		},
	},
};

const pairsField: INodeProperties = {
	displayName: 'Body Fields',
	name: 'bodyFields',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add field',
	default: {},
	description: FIELDS,
	options: [
		{
			displayName: 'Field',
			name: 'field',
			values: [
				exampleField('Name', 'name', 'variables.first_name'),
				textField('Value', 'value', 'An expression may give a number, true or false, a list or an object'),
			],
		},
	],
};

export const createFields: INodeProperties[] = [
	guideNotice,
	choiceField(
		'Path',
		'pathKind',
		[
			['Typed', 'typed', "The path that stands in Mico's guide"],
			['Guess: /outbound_calls', 'collection', 'POST /outbound_calls'],
			['Guess: Under a Campaign', 'campaign', 'POST /campaigns/{uid}/outbound_calls'],
			['Guess: Under a Schedule', 'schedule', 'POST /campaigns/{uid}/schedules/{uid}/outbound_calls'],
		],
		'typed',
		PATH,
		{ noDataExpression: true },
	),
	needed(exampleField('Typed Path', 'path', '/outbound_calls', TYPED)),
	campaignUidField,
	uidField('Schedule UID', 'scheduleUid', 'UID of the schedule, as in the answer of Schedule > Create'),
	bodyField(BODY),
	pairsField,
	exampleField('To Number Field', 'toNumberField', 'phone_number', NUMBER),
];
