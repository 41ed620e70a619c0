import { FieldError } from '../shared/fieldError';
import { phoneNumber } from '../shared/phoneNumber';
import type { Conversion } from '../shared/provider';

/** An extension's name (`0003*100`, `0003*100@domain`), a feature code, or a PBX variable (`$cv({NAME})`). */
const AS_IT_IS = /^([\d*#]*[*#][\d*#]*(@[\w.-]+)?|\$cv\(\{\w+\}\))$/;

const readable = phoneNumber({ shortest: 2 });

/** What the PBX is to dial. The user knows its dialling plan, so 00 and a missing plus stay. */
export const dialled: Conversion = (value) => {
	const typed = String(value).trim();
	if (AS_IT_IS.test(typed)) return typed;
	const number = readable(typed) as string;
	return typed.startsWith('00') ? number.replace('+', '00') : number;
};

/** Several, as a list or separated by commas. */
export const dialledList: Conversion = (value) => {
	const parts = Array.isArray(value) ? value : String(value).split(/[,;\n]/);
	const numbers = parts.map((part) => String(part).trim()).filter((part) => part !== '');
	if (numbers.length === 0) throw new FieldError('is empty', 'Enter at least one number.');
	return numbers.map(dialled);
};

/** https://ucom4b.atlassian.net/wiki/spaces/RACD/pages/28279157 */
export const tones: Conversion = (value) => {
	const typed = String(value).replace(/\s/g, '');
	if (!/^[0-9*#Ww]+$/.test(typed)) {
		throw new FieldError(`has other signs than tones: "${typed}"`, 'Use digits, * and #; W waits a second, w half of one.');
	}
	return typed;
};
