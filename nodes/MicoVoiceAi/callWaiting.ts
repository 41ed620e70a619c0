import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { valueAt } from '../../credentials/foundation/valueAt';
import { FieldError } from '../shared/conversions/fieldError';
import { NamedFieldError, namedNow } from '../shared/conversions/namedFieldError';
import { listed, text } from '../shared/conversions/textField';
import { choiceField, collection, exampleField, numberField, type Option } from '../shared/fields/constructors';
import type { Following, Look, Waiting } from '../shared/model/operation';
import type { Screen } from '../shared/model/screen';

/** What users wait for: a field of the call that has one of the values, or any if there are none. */
interface Wish {
	place: string;
	values?: string[];
}

const FIELD =
	'Which field of the call to look at; dots lead into objects. Which there are we have not read: look at a call with Outbound Call > Get.';
const VALUES =
	'The values to wait for, separated by commas or as a list; capital letters do not count. Which there are we have not read.';
const LONGEST =
	'How many minutes to wait. When they are over the call comes out as it is, with "conditionMet" false, which is no error.';
const UID_FIELD =
	'Where in the answer to the request the UID of the call stands. That it is called uid is inferred: other records of Mico have it so.';

const UNTIL: readonly Option[] = [
	['Field Has a Value', 'filled', 'Whatever it is'],
	['Field Is One of Values', 'values', 'As in Values'],
];

const fieldField = exampleField('Field', 'field', 'status', FIELD);
const untilField = choiceField('Until', 'until', UNTIL, 'values');
const valuesField = exampleField('Values', 'values', 'completed, failed', VALUES);

/** The fields of Wait Until, behind the one that names the call. */
export const waitFields: INodeProperties[] = [
	{ ...fieldField, required: true },
	{ ...untilField, noDataExpression: true },
	{ ...valuesField, required: true, displayOptions: { show: { until: ['values'] } } },
];

const AFTER = 'waitAfterThat';

/** The same, for the call that has just been created. */
export const waitAfterThat: INodeProperties = collection(
	'Wait After That',
	AFTER,
	'Add condition',
	[
		fieldField,
		untilField,
		valuesField,
		numberField('Longest Wait (Minutes)', 'longestWait', 10, LONGEST, { typeOptions: { minValue: 1, maxValue: 60 } }),
		exampleField('UID Field', 'uidField', 'uid', UID_FIELD, { default: 'uid' }),
	],
	'What to wait for once the call is created: the item goes on with the call. Retry On Fail waits again and places no call again.',
);

/** @throws NamedFieldError */
function wishIn({ read, labelOf }: Screen, prefix = ''): Wish {
	const [field, until, values] = ['field', 'until', 'values'].map((name) => `${prefix}${name}`);
	const place = filledIn(labelOf(field), read(field));
	if (namedNow(labelOf(until), () => text(read(until) || 'values')) === 'filled') return { place };
	const wanted = namedNow(labelOf(values), () => listed(read(values) ?? '', ',')).map((value) => value.toLowerCase());
	if (wanted.length > 0) return { place, values: wanted };
	throw missing(labelOf(values));
}

function filledIn(label: string, value: unknown): string {
	const typed = namedNow(label, () => text(value ?? ''));
	if (typed !== '') return typed;
	throw missing(label);
}

const missing = (label: string) =>
	new NamedFieldError(
		label,
		new FieldError('is empty', 'Enter what to wait for; Outbound Call > Get shows what a call looks like.'),
	);

/** Of a list, any entry will do. */
function isMet(call: IDataObject, { place, values }: Wish): boolean {
	const found = valueAt(call, place);
	const entries = (Array.isArray(found) ? (found as unknown[]) : [found]).filter(
		(one) => one !== undefined && one !== null && one !== '',
	);
	if (!values) return entries.length > 0;
	return entries.some((one) => typeof one !== 'object' && values.includes(String(one).trim().toLowerCase()));
}

/** How calls end we have not read: users say what they wait for. @param operation reads the call */
function waitingFor(operation: Look['operation'], prefix?: string): Waiting {
	return {
		looks: [
			{
				operation,
				// That a call is found as soon as it has been created we have not read.
				absent: { status: 404, ifNew: true },
				hasEnded: (call, wish) => isMet(call, wish as Wish),
			},
		],
		pace: { first: 2_000, longest: 30_000 },
		call: 'outboundCallUid',
		wish: (screen) => wishIn(screen, prefix),
		says: 'conditionMet',
		alone: 'Outbound Call > Wait Until',
	};
}

export const waitUntil = (read: Look['operation']): Waiting => waitingFor(read);

export const waitAfter = (read: Look['operation']): Following => ({
	waiting: waitingFor(read, `${AFTER}.`),
	callAt: ({ read: ofItem }) => text(ofItem(`${AFTER}.uidField`) || 'uid'),
	asks: AFTER,
	longest: `${AFTER}.longestWait`,
});
