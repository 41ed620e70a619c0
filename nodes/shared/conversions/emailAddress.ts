import { scalarText } from '../../../credentials/foundation/scalarText';
import { FieldError } from './fieldError';
import { text } from './textField';
import { unquoted } from './visibleText';

const ADDRESS = /^[^\s@,;<>"]+@[^\s@,;<>"]+$/;
const LINK = /^mailto:([^?]*).*$/i;
const BEHIND_NAME = /^[^<>]*<([^<>]*)>$/;

/** As people copy it: from a link, with a name in front, with quotes or what nobody sees around it. */
export function emailAddress(value: unknown): string {
	const typed = text(value);
	const address = bare(typed);
	if (ADDRESS.test(address)) return address;
	throw new FieldError(`cannot be an e-mail address: "${typed}"`, 'Enter an address such as name@email.com.');
}

/** The same for all spellings of one address; nothing for what is no text. */
export const emailKey = (stored: unknown): string => bare(scalarText(stored)).toLowerCase();

const bare = (typed: string): string => unquoted(unquoted(typed).replace(BEHIND_NAME, '$1').replace(LINK, '$1'));
