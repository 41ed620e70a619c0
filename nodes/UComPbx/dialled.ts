import { dialledOr } from '../shared/conversions/dialled';
import { FieldError } from '../shared/conversions/fieldError';
import { severalNumbers } from '../shared/conversions/phoneNumber';
import type { Conversion } from '../shared/model/conversion';
import { text } from '../shared/conversions/textField';

/** A PBX variable is dialled too. */
export const dialled = dialledOr(/^\$cv\(\{\w+\}\)$/);

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
