import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../credentials/foundation/isObject';
import { putAt } from '../../credentials/foundation/putAt';
import { valueAt } from '../../credentials/foundation/valueAt';
import { FieldError } from '../shared/conversions/fieldError';
import { NamedFieldError, namedNow } from '../shared/conversions/namedFieldError';
import { phoneNumber } from '../shared/conversions/phoneNumber';
import { text } from '../shared/conversions/textField';
import type { Conversion } from '../shared/model/conversion';
import type { ChangeSettings } from '../shared/model/operation';
import type { NumberPlace } from '../shared/model/recipient';
import type { FieldReader, RequestPlan } from '../shared/model/requestPlan';
import type { Screen } from '../shared/model/screen';
import { callTemplate, filledTemplate, TEMPLATE_FIELDS } from './callTemplate';

const TO_NUMBER = ['toNumberField', 'To Number Field'] as const;

type Adjust = NonNullable<ChangeSettings['adjust']>;

const asTyped = phoneNumber({ shortest: 8, plus: 'kept' });
const withPlus = phoneNumber({ shortest: 8, plus: 'always' });

/** That Mico wants E.164 is likely, and not read by us. It calls in many countries, so a number has to name its own. */
const calledNumber: Conversion = (value) => {
	const number = asTyped(value);
	if (number.startsWith('+')) return withPlus(number);
	throw new FieldError(
		`needs the country code: "${number}"`,
		'Enter the number with a plus and the country code, e.g. +12125550123.',
	);
};

/** The call as the user types it: JSON, names and values, or both. */
export const layOutCall: Adjust = (plan, read) => {
	plan.wholeBody = withFields((plan.wholeBody ?? {}) as IDataObject, read('bodyFields'));
	assertFilled(plan);
	checkNumber(plan, placeTyped(read), TO_NUMBER[1]);
	sendToBase(plan);
};

/** As the template of the credential says. */
export const layOutTemplate: Adjust = (plan, read, ofCredential) => {
	const template = callTemplate(ofCredential);
	const { value } = (read('templateValues') || {}) as { value?: IDataObject | null };
	const { path, body } = filledTemplate(template, value ?? {});
	Object.assign(plan, { path, wholeBody: body, encoding: 'json' });
	checkNumber(plan, template.number ?? '', TEMPLATE_FIELDS.number[1]);
	sendToBase(plan);
};

/** @throws NamedFieldError */
export function assertFilled({ wholeBody }: RequestPlan): void {
	if (Object.keys(wholeBody ?? {}).length > 0) return;
	throw new NamedFieldError(
		'Body',
		new FieldError('is empty', 'Fill it in, or check that the expression gives a value for this item.'),
	);
}

const placeTyped = (read: FieldReader): string => namedNow(TO_NUMBER[1], () => text(read(TO_NUMBER[0]) ?? ''));

/** Where the number stands in a call as the user types it. */
export const numberTyped = ({ read }: Screen): NumberPlace => ({
	place: placeTyped(read),
	label: TO_NUMBER[1],
});

/** Where it stands in the template of the credential. */
export const numberOfTemplate = ({ ofCredential }: Screen): NumberPlace => ({
	place: ofCredential ? (callTemplate(ofCredential).number ?? '') : '',
	label: TEMPLATE_FIELDS.number[1],
});

/** The field that holds the number is checked as a phone number, and goes out as one. */
function checkNumber(plan: RequestPlan, field: string, label: string): void {
	if (field === '') return;
	const body = plan.wholeBody as IDataObject;
	const typed = valueAt(body, field);
	if (typed === undefined || typed === null || typed === '')
		throw new NamedFieldError(
			label,
			new FieldError(
				`names "${field}", which the body does not have`,
				'Enter the name of the field of the body that holds the number to call; dots lead into objects.',
			),
		);
	const copy = structuredClone(body);
	putAt(
		copy,
		field,
		namedNow(field, () => calledNumber(typed, 'UTC')),
	);
	plan.wholeBody = copy;
}

const NAMES_ITS_BASE = /^\/(?:api\/)?v\d+\//;
const OUTBOUND_CALLS = /^\/outbound_calls(?:\/|$)/;

/** A path that names its base goes below none; outbound calls may have one of their own. */
export function sendToBase(plan: RequestPlan): void {
	if (NAMES_ITS_BASE.test(plan.path)) plan.host = 'auth';
	else plan.host = OUTBOUND_CALLS.test(plan.path) ? 'calls' : 'api';
}

/** Pairs of name and value are added; dots in a name make objects. */
function withFields(body: IDataObject, typed: unknown): IDataObject {
	const filled = structuredClone(body);
	for (const { name, value } of pairsIn(typed)) {
		const path = namedNow('Body Fields > Name', () => text(name ?? ''));
		if (path.split('.').includes(''))
			throw new NamedFieldError(
				'Body Fields > Name',
				new FieldError(`is none: "${path}"`, 'Enter a name for each, e.g. variables.first_name.'),
			);
		putAt(filled, path, value ?? '');
	}
	return filled;
}

interface Pair {
	name?: unknown;
	value?: unknown;
}

/** The rows as the editor makes them; an expression may give anything. An empty row has no name. */
function pairsIn(typed: unknown): Pair[] {
	const rows: unknown = (isObject(typed) ? typed.field : undefined) ?? [];
	if (Array.isArray(rows)) return rows.map((row: Pair | null) => row ?? {});
	throw new NamedFieldError(
		'Body Fields',
		new FieldError('is not a list of names and values', 'Add the fields one by one.'),
	);
}
