import { lookAt, windowStart, type Sighting, type Watermark } from '../../../nodes/shared/triggers/watermark';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 0, 31, 9, 30);
const LOOK_BACK = 10 * MINUTE;

const seen = (subject: string, at: number, part: Partial<Sighting<string>> = {}): Sighting<string> => ({
	subject,
	at,
	value: subject,
	...part,
});

/** Polls as n8n makes them: what one leaves behind is what the next begins with, by way of the database. */
function polling(lookBackMs = LOOK_BACK) {
	let mark: Watermark | undefined;
	return (now: number, ...sightings: Array<Sighting<string>>) => {
		const look = lookAt(mark, sightings, lookBackMs, now);
		mark = JSON.parse(JSON.stringify(look.mark)) as Watermark;
		return { fresh: look.fresh.map(({ value }) => value), firsts: look.fresh.map(({ isFirst }) => isFirst), mark };
	};
}

it('the first look learns what is there and finds nothing new', () => {
	const poll = polling();
	const old = seen('old', NOW - MINUTE);
	expect(poll(NOW, old).fresh).toEqual([]);
	expect(poll(NOW + 5 * MINUTE, old, seen('new', NOW + MINUTE)).fresh).toEqual(['new']);
});

it('each record is new once, and the oldest comes first', () => {
	const poll = polling();
	poll(NOW);
	const [one, other] = [seen('one', NOW + MINUTE), seen('other', NOW + 2 * MINUTE)];
	expect(poll(NOW + 5 * MINUTE, other, one).fresh).toEqual(['one', 'other']);
	expect(poll(NOW + 10 * MINUTE, one, other).fresh).toEqual([]);
});

it('of several with one moment none is passed over, whenever they show up', () => {
	const poll = polling();
	poll(NOW);
	const at = NOW + MINUTE;
	expect(poll(NOW + 2 * MINUTE, seen('a', at)).fresh).toEqual(['a']);
	expect(poll(NOW + 4 * MINUTE, seen('a', at), seen('b', at)).fresh).toEqual(['b']);
	expect(poll(NOW + 6 * MINUTE, seen('a', at), seen('b', at), seen('c', at)).fresh).toEqual(['c']);
});

it('a record that shows up late is found as long as the look-back reaches', () => {
	const poll = polling();
	poll(NOW);
	poll(NOW + 5 * MINUTE);
	expect(poll(NOW + 10 * MINUTE, seen('late', NOW - 4 * MINUTE)).fresh).toEqual(['late']);
	expect(poll(NOW + 15 * MINUTE, seen('late', NOW - 4 * MINUTE), seen('too late', NOW - 6 * MINUTE)).fresh).toEqual([]);
});

it('after a long break the window begins where it was left', () => {
	const { mark } = polling()(NOW);
	expect(windowStart(mark, LOOK_BACK, NOW + 600 * MINUTE)).toBe(NOW - LOOK_BACK);
});

it.each([-3, 3])('the clock of the provider may differ by %i minutes', (skew) => {
	const poll = polling();
	poll(NOW);
	const stamped = seen('new', NOW + (1 + skew) * MINUTE);
	expect(poll(NOW + 2 * MINUTE, stamped).fresh).toEqual(['new']);
	expect(poll(NOW + 4 * MINUTE, stamped).fresh).toEqual([]);
});

it('a clock that was set back repeats nothing', () => {
	const poll = polling();
	poll(NOW);
	const record = seen('new', NOW + MINUTE);
	poll(NOW + 2 * MINUTE, record);
	expect(poll(NOW - 60 * MINUTE, record).fresh).toEqual([]);
});

it('a subject that has changed is new again, but not for the first time', () => {
	const poll = polling();
	poll(NOW);
	const version = (number: number) => seen('contact', NOW + number * MINUTE, { version: String(number) });
	expect(poll(NOW + 2 * MINUTE, version(1))).toMatchObject({ fresh: ['contact'], firsts: [true] });
	expect(poll(NOW + 4 * MINUTE, version(3))).toMatchObject({ fresh: ['contact'], firsts: [false] });
	expect(poll(NOW + 6 * MINUTE, version(3)).fresh).toEqual([]);
});

it('one that comes twice in a list is new once', () => {
	const poll = polling();
	poll(NOW);
	expect(poll(NOW + 2 * MINUTE, seen('a', NOW + 1), seen('a', NOW + 1)).fresh).toEqual(['a']);
});

it('one that is not complete yet is left for later, unless it was there from the beginning', () => {
	const poll = polling();
	const old = seen('old', NOW - MINUTE, { isUnripe: true });
	poll(NOW, old);
	expect(poll(NOW + 2 * MINUTE, old, seen('new', NOW + MINUTE, { isUnripe: true })).fresh).toEqual([]);
	expect(poll(NOW + 4 * MINUTE, seen('old', NOW - MINUTE), seen('new', NOW + MINUTE)).fresh).toEqual(['new']);
});

it('one that was missing from a list for once is not new when it is back', () => {
	const poll = polling();
	poll(NOW);
	poll(NOW + 2 * MINUTE, seen('a', NOW + MINUTE));
	poll(NOW + 4 * MINUTE);
	expect(poll(NOW + 6 * MINUTE, seen('a', NOW + MINUTE)).fresh).toEqual([]);
});

it('what the next window cannot show is forgotten', () => {
	const poll = polling();
	poll(NOW);
	expect(poll(NOW + MINUTE, seen('a', NOW + 1)).mark.known).toHaveLength(1);
	expect(poll(NOW + 11 * MINUTE, seen('a', NOW + 1)).mark.known).toHaveLength(0);
});

it('many at once are all given, kept small, and not given again', () => {
	const poll = polling();
	poll(NOW);
	const many = Array.from({ length: 2_500 }, (_none, count) => seen(`r${count}`, NOW + Math.floor(count / 3)));
	const look = poll(NOW + MINUTE, ...many);
	expect(look.fresh).toHaveLength(2_500);
	expect(look.mark.known.length).toBeLessThanOrEqual(1_000);
	expect(JSON.stringify(look.mark).length).toBeLessThan(40_000);
	expect(poll(NOW + 2 * MINUTE, ...many, seen('new', NOW + MINUTE)).fresh).toEqual(['new']);
});
