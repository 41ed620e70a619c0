import { scalarText } from '../../../credentials/foundation/scalarText';
import type { National } from '../model/national';
import { compactNumber } from './compactNumber';
import { typedNumber } from './typedNumber';

/**
 * The same for all spellings of one number, also of a stored one that could not be sent: its digits with the country
 * code, without an extension.
 * @param national where a number without a country code is dialled; not known for a switchboard, which has its own plan
 */
export function numberKey(phone: unknown, national?: National): string {
	const compact = compactNumber(numberIn(scalarText(phone)), national);
	const digits = compact.replace(/\D/g, '');
	const isNational = !compact.startsWith('+') && digits.length === national?.digits;
	return isNational ? `${national.countryCode}${digits}` : digits;
}

function numberIn(stored: string): string {
	try {
		return typedNumber(stored).number;
	} catch {
		return stored;
	}
}
