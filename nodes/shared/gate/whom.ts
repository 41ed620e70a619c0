import { isData } from '../../../credentials/foundation/isData';
import { valueAt } from '../../../credentials/foundation/valueAt';
import { FieldError } from '../conversions/fieldError';
import { jsonObject } from '../conversions/jsonField';
import { namedNow } from '../conversions/namedFieldError';
import { numberKey } from '../conversions/numberKey';
import { SHORTEST } from '../conversions/typedNumber';
import type { Operation } from '../model/operation';
import type { Recipient } from '../model/recipient';
import type { Screen } from '../model/screen';

/** Somebody outside, by the number that is sent and by what is the same for all its spellings. */
export interface Person {
	number: string;
	key: string;
}

/**
 * Who outside is called or texted. Extensions and feature codes are nobody.
 * @returns those of each field, in the order in which they count
 * @throws NamedFieldError where nobody but the switchboard knows who it is
 */
export function personsIn(operation: Operation, recipient: Recipient, screen: Screen): Person[][] {
	return recipient.fields.map((field) => {
		const label = screen.labelOf(field);
		const numbers = recipient.inJson
			? [numberInJson(field, screen)]
			: namedNow(label, () => numbersIn(operation, field, screen));
		return numbers.flatMap((number) => namedNow(label, () => personOf(number, recipient)) ?? []);
	});
}

function numbersIn({ settings }: Operation, field: string, { read, timezone }: Screen): string[] {
	const placement = settings.parameters?.[field] ?? settings.gathers?.parameters[field];
	const value = read(field);
	if (value === undefined || value === null || value === '') return [];
	const converted = placement && 'as' in placement ? placement.as?.(value, timezone) : value;
	return [converted].flat().map(String);
}

function numberInJson(field: string, { read, labelOf }: Screen): string {
	const place = String(read('beforeItActs.numberField') ?? '').trim();
	const label = labelOf('beforeItActs.numberField');
	const body = namedNow(labelOf(field), () => jsonObject(read(field)));
	return namedNow(label, () => {
		const number = place === '' ? undefined : valueAt(body, place);
		if (number !== undefined && !isData(number) && numberKey(number).length >= SHORTEST) return String(number);
		const flaw = place === '' ? 'is empty' : `names "${place}", where there is no phone number`;
		throw new FieldError(flaw, 'Say where in Body the phone number stands, e.g. to or customer.phone.');
	});
}

/** An extension's name, or a feature code. */
const INSIDE = /^[\d*#]*[*#]/;

function personOf(number: string, { national }: Recipient): Person | undefined {
	if (INSIDE.test(number)) return undefined;
	if (/[a-z$]/i.test(number)) {
		throw new FieldError(
			`cannot be compared with anything: "${number}"`,
			'Only the switchboard knows which number that is. Enter the number itself, or leave out Do Not Contact and Skip If Contacted Before.',
		);
	}
	const key = numberKey(number, national);
	return key.length < SHORTEST ? undefined : { number, key };
}
