import { phoneNumber } from './phoneNumber';
import { seenNumber } from './typedNumber';

/** An extension's name (`0003*100`, `0003*100@domain`) or a feature code (`*97`). */
const AS_IT_IS = /^[\d*#]*[*#][\d*#]*(@[\w.-]+)?$/;

const readable = phoneNumber({ shortest: 2 });

/**
 * What a switchboard is to dial. The user knows its dialling plan, so 00 and a missing plus stay.
 * @param own what else this switchboard takes as it is
 */
export function dialledOr(own?: RegExp): (value: unknown) => string {
	return (value) => {
		const typed = seenNumber(value);
		if (AS_IT_IS.test(typed) || own?.test(typed)) return typed;
		const number = readable(value);
		return typed.startsWith('00') ? number.replace('+', '00') : number;
	};
}

export const dialled = dialledOr();
