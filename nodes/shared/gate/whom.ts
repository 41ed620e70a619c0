import { isData } from '../../../credentials/foundation/isData';
import { valueAt } from '../../../credentials/foundation/valueAt';
import { FieldError } from '../conversions/fieldError';
import { NamedFieldError, namedNow } from '../conversions/namedFieldError';
import { numberKey } from '../conversions/numberKey';
import { SHORTEST } from '../conversions/typedNumber';
import type { Operation } from '../model/operation';
import type { NumberPlace, Recipient } from '../model/recipient';
import type { Screen } from '../model/screen';

/** Somebody outside, by the number that is sent and by what is the same for all its spellings. */
export interface Person {
	number: string;
	key: string;
}

/**
 * Who outside is called or texted. Extensions and feature codes are nobody.
 * @param body the JSON body as it is sent, where the number stands in it
 * @returns those of each field, in the order in which they count
 * @throws NamedFieldError where nobody but the switchboard knows who it is
 */
export function personsIn(operation: Operation, recipient: Recipient, screen: Screen, body?: unknown): Person[][] {
	if (recipient.inBody) return [[personAt(recipient.inBody(screen), body)]];
	return recipient.fields.map((field) => {
		const label = screen.labelOf(field);
		const numbers = namedNow(label, () => numbersIn(operation, field, screen));
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

function personAt({ place, label }: NumberPlace, body: unknown): Person {
	const number = place === '' ? undefined : valueAt(body, place);
	if (number !== undefined && !isData(number)) {
		const key = numberKey(number);
		if (key.length >= SHORTEST) return { number: String(number), key };
	}
	const flaw = place === '' ? 'is empty' : `names "${place}", where there is no phone number`;
	const advice =
		'Do Not Contact and Skip If Contacted Before need the place of the phone number in the body, e.g. to or customer.phone.';
	throw new NamedFieldError(label, new FieldError(flaw, advice));
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
