import { clock } from '../../../credentials/foundation/clock';
import { isObject } from '../../../credentials/foundation/isObject';
import { jsonText } from '../../../credentials/foundation/jsonText';
import { scalarText } from '../../../credentials/foundation/scalarText';
import { isoUtc } from '../conversions/dateTime';
import { FieldError } from '../conversions/fieldError';
import { namedNow } from '../conversions/namedFieldError';
import { textList } from '../conversions/textField';
import { timeOfDay } from '../conversions/timeOfDay';
import type { Recipient } from '../model/recipient';
import type { Screen } from '../model/screen';
import { numbersListed } from './numbersListed';
import { isOpen, openHoursText, shownIn, type OpenHours } from './openHours';
import type { Verdict } from './verdict';
import type { Person } from './whom';

const FIELD = 'beforeItActs';

/** What the user has added; an expression that gives nothing has been added, too. */
export function conditionsIn({ read }: Screen): Record<string, unknown> {
	const given = read(FIELD);
	return isObject(given) ? given : {};
}

export const has = (conditions: Record<string, unknown>, name: string): boolean => Object.hasOwn(conditions, name);

/** The value of one condition, with its name on screen in front of what is wrong with it. @throws NamedFieldError */
export const conditionOf = <Value>({ read, labelOf }: Screen, name: string, as: (value: unknown) => Value): Value =>
	namedNow(labelOf(`${FIELD}.${name}`), () => as(read(`${FIELD}.${name}`)));

/** No word but true will do. */
export function noConsent(screen: Screen): Verdict | undefined {
	const given = screen.read(`${FIELD}.consent`);
	if (given === true || (typeof given === 'string' && given.trim().toLowerCase() === 'true')) return undefined;
	const said = given === undefined || given === null || given === '' ? 'empty' : jsonText(given).slice(0, 50);
	return { rule: 'consent', reason: `no consent: Consent is ${said}`, short: 'without consent' };
}

/** @throws NamedFieldError where the list cannot be read */
export function notToBeContacted(screen: Screen, { national }: Recipient, persons: Person[]): Verdict | undefined {
	const listed = conditionOf(screen, 'doNotContact', (value) => numbersListed(value, national));
	const found = persons.filter(({ key }) => listed.has(key));
	if (found.length === 0) return undefined;
	return { rule: 'doNotContact', reason: `${named(found)} on Do Not Contact`, short: 'on Do Not Contact' };
}

/** "+12125550123 is", "+12125550123, +12125550124 are" */
export const named = (persons: Person[]): string =>
	`${persons.map(({ number }) => number).join(', ')} ${persons.length === 1 ? 'is' : 'are'}`;

/** @throws NamedFieldError for hours, days or a zone that there are none of */
export function outsideHours(screen: Screen, recipient: Recipient): Verdict | undefined {
	const conditions = conditionsIn(screen);
	if (!['hoursFrom', 'hoursTo', 'weekdays'].some((name) => has(conditions, name))) return undefined;
	const hours = openHours(screen, conditions);
	const zone = zoneOf(screen, conditions);
	const short = `outside ${openHoursText(hours)}`;
	if (zone === undefined)
		return { rule: 'hours', reason: 'no time zone: Time Zone is empty', short: 'without a time zone' };
	const { moment, verb } = whenIt(screen, recipient);
	const shown = conditionOf(screen, 'timezone', () => shownIn(moment, zone));
	if (isOpen(hours, shown)) return undefined;
	return {
		rule: 'hours',
		reason: `${short}: it ${verb} ${shown.toFormat('cccc, HH:mm', { locale: 'en' })} in ${zone}`,
		short,
	};
}

const END_OF_DAY = 24 * 60;

function openHours(screen: Screen, conditions: Record<string, unknown>): OpenHours {
	const from = has(conditions, 'hoursFrom') ? conditionOf(screen, 'hoursFrom', timeOfDay) : 0;
	const end = has(conditions, 'hoursTo') ? conditionOf(screen, 'hoursTo', timeOfDay) : END_OF_DAY;
	const to = end === 0 ? END_OF_DAY : end;
	if (from === to)
		conditionOf(screen, 'hoursTo', () => {
			throw new FieldError('is the same as Hours From', 'Leave both out where the time of day does not matter.');
		});
	return { from, to, ...(has(conditions, 'weekdays') ? { days: conditionOf(screen, 'weekdays', weekdays) } : {}) };
}

function weekdays(value: unknown): number[] {
	const typed = value === undefined || value === null ? [] : textList(value);
	const wrong = typed.find((day) => !/^[1-7]$/.test(day));
	if (typed.length > 0 && wrong === undefined) return typed.map(Number);
	const flaw = wrong === undefined ? 'is empty, so that nobody could ever be contacted' : `has no such day: "${wrong}"`;
	throw new FieldError(flaw, 'Choose days; in an expression 1 is Monday and 7 is Sunday.');
}

/** The person's; undefined where it should be known and is not. */
function zoneOf({ read, timezone = 'UTC' }: Screen, conditions: Record<string, unknown>): string | undefined {
	return has(conditions, 'timezone') ? scalarText(read(`${FIELD}.timezone`)).trim() || undefined : timezone;
}

/** What is to happen at a moment that has passed happens now. */
function whenIt({ read, labelOf, timezone }: Screen, { at }: Recipient): { moment: number; verb: string } {
	const now = clock.now();
	const meant = at === undefined ? now : namedNow(labelOf(at), () => Date.parse(isoUtc(read(at), timezone)));
	return meant > now ? { moment: meant, verb: 'will be' } : { moment: now, verb: 'is' };
}
