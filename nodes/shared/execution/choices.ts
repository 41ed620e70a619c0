/** What users have chosen on the screen of an item. */
import { atLeastOne } from '../conversions/atLeastOne';
import { namedNow } from '../conversions/namedFieldError';
import { flag } from '../conversions/textField';
import type { Operation } from '../model/operation';
import type { Shortening } from '../model/result';
import type { Screen } from '../model/screen';

/** A switch, also where an expression gives its word. */
export function isOn({ read, labelOf }: Screen, field: string, usual: boolean): boolean {
	const value = read(field);
	if (value === undefined || value === null || value === '') return usual;
	return namedNow(labelOf(field), () => flag(value)) === true;
}

/** A number in Options, in another unit. @throws NamedFieldError */
export function inOption({ read, labelOf }: Screen, name: string, unit: number): number | undefined {
	const field = `options.${name}`;
	const value = namedNow(labelOf(field), () => atLeastOne(read(field)));
	return value === undefined ? undefined : value * unit;
}

/** What is kept of a record; undefined where all of it is wanted. */
export function shortForm({ result }: Operation, screen: Screen): Shortening | undefined {
	const fields = 'simplify' in result ? result.simplify : undefined;
	return fields && isOn(screen, 'simplify', true) ? fields : undefined;
}

/** Whether nothing is to be sent, only shown. @throws NamedFieldError */
export const isRehearsal = ({ effect }: Operation, screen: Screen): boolean =>
	effect !== 'reads' && isOn(screen, 'options.dryRun', false);
