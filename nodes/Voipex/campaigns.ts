import { dialled } from '../shared/conversions/dialled';
import { FieldError } from '../shared/conversions/fieldError';
import { jsonListIn } from '../shared/conversions/jsonListIn';
import { phoneNumber } from '../shared/conversions/phoneNumber';
import { numericId, text, textList, wholeNumber } from '../shared/conversions/textField';
import {
	additionalFields,
	choiceField,
	choicesField,
	exampleField,
	jsonField,
	needed,
	numberField,
} from '../shared/fields/constructors';
import { locatorField } from '../shared/fields/locatorField';
import type { Conversion } from '../shared/model/conversion';
import type { ChangeSettings, Gathering } from '../shared/model/operation';
import { body, required } from '../shared/request/placements';

const ATTRIBUTES =
	'Values that go with the number, as a JSON list or separated by commas. What the list may hold we have not read; it passes through.';
const RULES =
	'When to call again, as a JSON list such as [{"status": "RS_ERROR", "retryAfter": 600, "maxAttempts": 3}]. RS_ERROR is the only status we have read; retryAfter counts seconds.';

/** Nothing where nothing is typed; JSON stays as it is. */
const anyList: Conversion = (value) => {
	if (Array.isArray(value)) return value;
	const typed = text(value);
	return jsonListIn(typed) ? (JSON.parse(typed) as unknown) : textList(typed);
};

const rules: Conversion = (value) => {
	const list = anyList(value) as unknown[];
	if (list.every((rule) => typeof rule === 'object' && rule !== null && !Array.isArray(rule))) return list;
	throw new FieldError(
		'is not a list of rules',
		'Enter something like [{"status": "RS_ERROR", "retryAfter": 600, "maxAttempts": 3}].',
	);
};

export const idList: Conversion = (value) => textList(value).map((id) => numericId(id));

const clock: Conversion = (value) => {
	const typed = text(value);
	const [, hours, minutes] = /^(\d{1,2}):(\d\d)(?::\d\d)?$/.exec(typed) ?? [];
	if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59)
		throw new FieldError(`is no time of day: "${typed}"`, 'Enter it as 09:00 or 17:30.');
	return `${hours.padStart(2, '0')}:${minutes}`;
};

/** The page's example is 1.1. */
const factor: Conversion = (value) => {
	const typed = text(value);
	if (!/^\d+(\.\d+)?$/.test(typed)) throw new FieldError(`is no factor: "${typed}"`, 'Enter it as 1 or 1.1.');
	return Number(typed);
};

const weekDays: Conversion = (value) => textList(value).map((day) => wholeNumber(day));

/** One entry of the list for each input item. */
export const numbersOfItems: Gathering = {
	into: 'numbers',
	parameters: { number: required(body(dialled)), attributes: body(anyList) },
	usual: { attributes: [] },
};

export const callListFields = [
	needed(exampleField('List Name', 'callListName', 'Reminders of May', 'What the call list is called')),
	needed(
		exampleField('Number', 'number', '+420 777 888 999', 'Number to call; an expression gives that of each input item'),
	),
	jsonField('Attributes', 'attributes', ATTRIBUTES),
];

export const callListsField = needed(
	exampleField('Call List IDs', 'callListIds', '17', 'ID of the call list, or several separated by commas'),
);

export const campaignIdField = needed(
	exampleField('Campaign ID', 'campaignId', '31', 'The ID that Create Campaign or Launch Campaign gave'),
);

export const campaignFields = [
	needed(exampleField('Campaign Name', 'campaignName', 'Reminders of May', 'What the campaign is called')),
	needed(
		locatorField(
			'Caller ID',
			'callerId',
			'searchCallerIds',
			['Number', 'number', '222333444'],
			'Number that the people called see',
			'number',
		),
	),
	needed(
		locatorField(
			'IVR Application',
			'ivr',
			'searchIvrs',
			['ID', 'id', 'a1b2c3'],
			'The voice menu that talks to whoever picks up',
			'menu',
		),
	),
	needed(
		exampleField('Calls From', 'periodStart', '09:00', 'Nobody is called before this time of day', {
			default: '09:00',
		}),
	),
	needed(
		exampleField('Calls Until', 'periodEnd', '17:00', 'Nobody is called after this time of day', { default: '17:00' }),
	),
	choicesField(
		'Week Days',
		'weekDays',
		[
			['Friday', '5'],
			['Monday', '1'],
			['Saturday', '6'],
			['Sunday', '7'],
			['Thursday', '4'],
			['Tuesday', '2'],
			['Wednesday', '3'],
		],
		['1', '2', '3', '4', '5'],
		'Days on which people are called',
	),
	additionalFields(
		numberField(
			'Boost Factor',
			'boostFactor',
			1,
			'What the number of available agents is multiplied by, e.g. 1.1; VOIPEX takes 1',
		),
		choiceField(
			'Endpoint',
			'endpointType',
			[
				['Phone', 'phone'],
				['Queue', 'queue'],
			],
			'phone',
			'What decides how many calls go out at a time; with Queue it is the number of its available agents. VOIPEX takes Phone.',
		),
		numberField(
			'Max Waiting Calls',
			'maxWaitingCalls',
			2,
			'How many calls may wait in that queue at the most; VOIPEX takes 2',
		),
		locatorField(
			'Queue',
			'queue',
			'searchQueue',
			['Name', 'name', 'Sales'],
			'Name of the queue that is observed, where Endpoint is Queue',
		),
		jsonField('Reschedule Rules', 'rescheduleRules', RULES),
	),
];

const RESCHEDULE = 'additionalFields.rescheduleRules';

/** All that makes a campaign, but its call lists. */
export const campaignParameters = {
	parameters: {
		campaignName: required(body(text, 'name')),
		callerId: required(body(phoneNumber({ shortest: 2 }))),
		ivr: required(body(text)),
		periodStart: required(body(clock, 'activePeriod.startTime')),
		periodEnd: required(body(clock, 'activePeriod.endTime')),
		weekDays: required(body(weekDays, 'activePeriod.weekDays')),
		'additionalFields.boostFactor': body(factor, 'endpoint.boostFactor'),
		'additionalFields.endpointType': body(text, 'endpoint.type'),
		'additionalFields.maxWaitingCalls': body(wholeNumber, 'endpoint.maxWaitingCalls'),
		'additionalFields.queue': body(text, 'endpoint.queue'),
		[RESCHEDULE]: body(rules, 'rescheduleRules'),
	},
	// The page wants the list, empty if there is no rule.
	adjust: (plan) => {
		plan.body.rescheduleRules ??= [];
	},
} satisfies ChangeSettings;
