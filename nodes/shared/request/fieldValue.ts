import { FieldError } from '../conversions/fieldError';
import { listed, textList } from '../conversions/textField';
import type { Placement } from '../model/placement';
import type { Screen } from '../model/screen';
import { isOptionalPart, nameAt } from './pathTemplate';

const EMPTY_ADVICE = 'Fill it in, or check that the expression gives a value for this item.';

/**
 * What one field puts into the request; undefined when it is left out.
 * @param path the operation's, which says what of it may be missing
 * @throws FieldError
 */
export function fieldValue(field: string, placement: Placement, path: string, screen: Screen): unknown {
	const value = screen.read(field);
	if (placement.in === 'files') return isEmpty(value) ? undefined : textList(value);
	const need = needOf(field, placement, path);
	if (!isEmpty(value)) {
		assertChoice(value, screen.choicesOf?.(field));
		const result = checked(placement, placement.as ? placement.as(value, screen.timezone ?? 'UTC') : value);
		if (need === undefined || !isEmpty(result)) return result;
	} else if (need === undefined) return insteadOf(value, placement);
	throw new FieldError('is empty', need);
}

/** What to do when a field is empty that must be filled in; undefined when it need not. */
function needOf(field: string, placement: Exclude<Placement, { in: 'files' }>, path: string): string | undefined {
	const { required = placement.in === 'path' && isWanted(field, placement, path) } = placement;
	return required === true ? EMPTY_ADVICE : required || undefined;
}

const isWanted = (field: string, placement: Extract<Placement, { in: 'path' }>, path: string) =>
	placement.absent === undefined && !isOptionalPart(path, nameAt(field, placement));

/** Emptied by the user; an expression that gave nothing changes nothing. */
function insteadOf(value: unknown, placement: Placement): unknown {
	if (placement.in === 'path') return placement.absent;
	const isCleared = value !== undefined && value !== null;
	return isCleared && 'clears' in placement ? placement.clears : undefined;
}

function assertChoice(value: unknown, choices: string[] | undefined): void {
	const unknown = choices && listed(value, ',').find((one) => !choices.includes(one));
	if (unknown === undefined) return;
	const offered = choices!.filter((choice) => choice !== '').join(', ');
	throw new FieldError(`cannot be "${unknown}"`, `Choose one of: ${offered}.`);
}

/** Percent-encoding leaves dots alone, and URL parsers walk up the path on them. */
function checked(placement: Placement, value: unknown): unknown {
	if (placement.in === 'path' && /^\.{1,2}$/.test(String(value))) {
		throw new FieldError(`is not an ID: "${String(value)}"`, 'Enter the ID as the provider gave it.');
	}
	// Where a text was cut in the middle of an emoji, its half cannot be part of an address.
	if ((placement.in === 'path' || placement.in === 'wholePath') && /\p{Cs}/u.test(String(value))) {
		throw new FieldError(
			'holds half a character',
			'Enter the ID as the provider gave it, not a part of a longer text.',
		);
	}
	return value;
}

function isEmpty(value: unknown): boolean {
	if (value === undefined || value === null) return true;
	if (typeof value === 'string') return value.trim() === '';
	return Array.isArray(value) && value.length === 0;
}
