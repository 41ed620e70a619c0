import { learnFrom, placesBrake, type Standing } from '../../../../nodes/shared/transport/pace/placesBrake';
import { cutPlaces } from '../../../../nodes/shared/transport/pace/placesCut';

const standing = (now: number, underWay: number): Standing => ({
	now,
	active: now,
	underWay,
	isUsed: false,
	isFull: false,
});

it('what is refused on the way down from too many does not tell of requests per second', () => {
	const brake = placesBrake(500, 0);
	brake.limit = 96;
	const first = cutPlaces(brake, 1, true, standing(10, 96));
	const second = cutPlaces(brake, 11, true, standing(20, 48));
	const third = cutPlaces(brake, 21, true, standing(30, 33));
	expect([first, second, third]).toEqual([false, false, false]);
	expect(brake.ceiling?.at).toBe(33);
});

it('what is refused at clearly fewer than were good a moment ago does', () => {
	const brake = placesBrake(500, 0);
	brake.limit = 32;
	cutPlaces(brake, 1, true, standing(10, 32));
	expect(brake.limit).toBe(16);
	for (let answer = 0; answer < 16; answer++)
		learnFrom(brake, { startedAt: 20 + answer, took: 50, least: 50, middle: 50 }, standing(80 + answer, 16));
	brake.limit = 11;
	expect(cutPlaces(brake, 100, true, standing(150, 11))).toBe(true);
});

it('long afterwards what was good then says nothing', () => {
	const brake = placesBrake(500, 0);
	brake.limit = 32;
	cutPlaces(brake, 1, true, standing(10, 32));
	const answers = (from: number, underWay: number) => {
		for (let answer = 0; answer < 16; answer++)
			learnFrom(brake, { startedAt: from, took: 50, least: 50, middle: 50 }, standing(from + 50 + answer, underWay));
	};
	answers(20, 16);
	answers(11_000, 9);
	expect(cutPlaces(brake, 11_100, true, standing(11_200, 9))).toBe(false);
});

it('what is refused at the same number again is about that number, however many seemed good before', () => {
	const brake = placesBrake(500, 0);
	brake.phase = 'steady';
	brake.proven = { at: 40, since: 0 };
	brake.limit = 21;
	expect(cutPlaces(brake, 1, true, standing(2_000, 21))).toBe(true);
	brake.limit = 21;
	expect(cutPlaces(brake, 3_000, true, standing(4_000, 21))).toBe(false);
});

it('one at a time cannot be too many at once', () => {
	const brake = placesBrake(500, 0);
	brake.limit = 1;
	expect(cutPlaces(brake, 1, true, standing(2_000, 1))).toBe(true);
	expect(cutPlaces(brake, 3_000, true, standing(4_000, 1))).toBe(true);
});
