import { BoundedMarks } from '../../../nodes/shared/triggers/boundedMarks';

const NOW = Date.UTC(2026, 0, 31);
beforeEach(() => jest.useFakeTimers({ now: NOW }));
afterEach(() => jest.useRealTimers());

const later = (seconds: number) => jest.setSystemTime(Date.now() + seconds * 1000);

it('a name is new once', () => {
	const notes = new BoundedMarks(10);
	expect([notes.add('a'), notes.add('a'), notes.add('b')]).toEqual([true, false, true]);
});

it('a mark is new once, also on a name that is known', () => {
	const notes = new BoundedMarks(10);
	notes.add('a');
	expect([notes.add('a', 'red'), notes.add('a', 'red'), notes.add('a', 'blue')]).toEqual([true, false, true]);
	expect(notes.marksOn('a')).toEqual(['red', 'blue']);
	expect(notes.marksOn('b')).toEqual([]);
});

it('names of a prototype are names like others', () => {
	const notes = new BoundedMarks(10);
	expect([notes.add('__proto__', 'red'), notes.add('constructor')]).toEqual([true, true]);
	expect(notes.marksOn('__proto__')).toEqual(['red']);
});

it('what was changed longest ago goes first when there is no more room', () => {
	const notes = new BoundedMarks(2);
	notes.add('a');
	notes.add('b');
	notes.add('a', 'red');
	notes.add('c');
	expect([notes.marksOn('a'), notes.add('b')]).toEqual([['red'], true]);
});

it('what is stored is short, says no name, and is understood by another process', () => {
	const notes = new BoundedMarks(10);
	notes.add('example-name', 'red');
	const stored = notes.stored();
	expect(stored).toEqual([[expect.stringMatching(/^[\w-]{16}$/), NOW / 1000, 'red']]);
	const other = new BoundedMarks(10);
	other.merge(JSON.parse(JSON.stringify(stored)));
	expect([other.add('example-name', 'red'), other.add('example-name', 'blue')]).toEqual([false, true]);
});

it('two processes give all that either knows, and keep the newest', () => {
	const one = new BoundedMarks(2);
	one.add('old');
	one.add('both', 'red');
	later(10);
	const other = new BoundedMarks(2);
	other.add('both', 'blue');
	later(10);
	other.add('new');
	one.merge(other.stored());
	expect([...one.marksOn('both')].sort()).toEqual(['blue', 'red']);
	expect([one.stored().length, one.add('new'), one.add('old')]).toEqual([2, false, true]);
});

it.each<[string, unknown]>([
	['nothing', undefined],
	['no list', { a: 1 }],
	['entries that are no notes', [1, 'a', [], ['a'], [1, 'a'], ['a', 1, 2], null]],
])('%s in the database is passed over', (_name, stored) => {
	const notes = new BoundedMarks(2);
	notes.merge(stored);
	expect(notes.stored()).toEqual([]);
});

it('one name has no end of marks: the oldest go first, also from what was stored', () => {
	const notes = new BoundedMarks(10);
	for (let count = 0; count < 500; count++) notes.add('a', `mark ${count}`);
	expect([notes.marksOn('a').length, notes.marksOn('a')[0]]).toEqual([200, 'mark 300']);
	const other = new BoundedMarks(10);
	const [[key, at]] = notes.stored();
	other.merge([[key, at, ...Array.from({ length: 2_000 }, (_, count) => `mark ${count}`)]]);
	expect(other.marksOn('a')).toHaveLength(200);
});
