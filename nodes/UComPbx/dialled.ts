import { dialledOr } from '../shared/conversions/dialled';
import { FieldError } from '../shared/conversions/fieldError';
import { jsonObject } from '../shared/conversions/jsonField';
import { jsonListIn } from '../shared/conversions/jsonListIn';
import { severalNumbers } from '../shared/conversions/phoneNumber';
import type { Conversion } from '../shared/model/conversion';
import { text } from '../shared/conversions/textField';

/** A PBX variable is dialled too; the vendor writes it with braces around the name and without. */
export const dialled = dialledOr(/^\$cv\((?:\w+|\{\w+\})\)$/);

/** Several, as a list or separated by commas. */
export const dialledList = severalNumbers(dialled);

/** https://ucom4b.atlassian.net/wiki/spaces/RACD/pages/28279157 */
export const tones: Conversion = (value) => {
	const typed = text(value).replace(/\s/g, '');
	if (!/^[0-9*#Ww]+$/.test(typed)) {
		throw new FieldError(
			`has other signs than tones: "${typed}"`,
			'Use digits, * and #; W waits a second, w half of one.',
		);
	}
	return typed;
};

/** `{"NAME": "value"}` as the list of `var` and `value` that stored variables have; such a list stays as it is. */
export const variables: Conversion = (value) => {
	if (Array.isArray(value)) return value;
	if (typeof value === 'string' && jsonListIn(value.trim())) return JSON.parse(value) as unknown;
	return Object.entries(jsonObject(value) as object).map(([name, held]) => ({ var: name, value: text(held) }));
};
