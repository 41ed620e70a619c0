import { FieldError } from '../shared/conversions/fieldError';
import { numericId, text } from '../shared/conversions/textField';
import type { Conversion } from '../shared/model/conversion';

/** IDs are digits, and nothing that only counts as a number (`1e3`, `-5`). */
export const digitsId: Conversion = (value, timezone) => {
	const typed = text(value);
	if (/^\d+$/.test(typed)) return numericId(value, timezone);
	throw new FieldError(`is not a whole number: "${typed}"`, 'Enter digits only.');
};

/**
 * Four digits (2017 client guide). The page says integer; one that begins with 0 would lose it as a number and goes as
 * text, which nobody has tried.
 */
export const pin: Conversion = (value) => {
	const typed = text(value);
	if (!/^\d{4}$/.test(typed)) {
		throw new FieldError(
			`is not a PIN of four digits: "${typed}"`,
			'Enter all four digits. A zero in front is lost where a spreadsheet keeps it as a number: keep it as text.',
		);
	}
	return typed.startsWith('0') ? typed : Number(typed);
};
