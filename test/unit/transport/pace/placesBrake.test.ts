import {
	learnFrom,
	placesBrake,
	placesOf,
	type PlacesBrake,
} from '../../../../nodes/shared/transport/pace/placesBrake';

/** So many good answers, one each 10 ms, with all places in use. */
function answers(brake: PlacesBrake, count: number, took: number, { from = 0, isFull = false } = {}) {
	for (let answer = 0; answer < count; answer++) {
		const now = from + took + answer * 10;
		const standing = { now, active: now, underWay: placesOf(brake), isUsed: true, isFull };
		learnFrom(brake, { startedAt: now - took, took, least: took, middle: took }, standing);
	}
}

it('a queue that shows in the slow start is cut to what fits, also while the loop has no time left', () => {
	const brake = placesBrake(500, 0);
	answers(brake, 32, 50);
	expect([brake.phase, brake.limit]).toEqual(['slowStart', 176]);
	answers(brake, 16, 300, { from: 1_000, isFull: true });
	// 176 with 300 ms each are 29 with 50 ms each, and a quarter more.
	expect([brake.phase, placesOf(brake)]).toEqual(['steady', 42]);
});

it('what a request takes is looked at anew once the loop has time, if it had none when that was learned', () => {
	const brake = placesBrake(500, 0);
	answers(brake, 16, 100, { isFull: true });
	brake.phase = 'steady';
	expect([brake.base?.mean, brake.probe]).toEqual([100, undefined]);
	answers(brake, 16, 100, { from: 1_000 });
	expect(brake.probe?.places).toBeLessThanOrEqual(brake.limit / 2);
	answers(brake, 64, 50, { from: 2_000 });
	expect([brake.base?.mean, brake.probe]).toEqual([50, undefined]);
	answers(brake, 16, 50, { from: 3_000 });
	expect(brake.probe).toBeUndefined();
});

it('what was learned while it had time is not', () => {
	const brake = placesBrake(500, 0);
	answers(brake, 16, 100);
	brake.phase = 'steady';
	answers(brake, 64, 100, { from: 1_000 });
	expect(brake.probe).toBeUndefined();
});

/** As many as there are places, each answered after so long. */
function windows(brake: PlacesBrake, count: number, took: (limit: number) => number, least = took, from = 0) {
	for (let answer = 0; answer < count; answer++) {
		const [now, underWay] = [from + answer, placesOf(brake)];
		const sample = {
			startedAt: now - took(underWay),
			took: took(underWay),
			least: least(underWay),
			middle: least(underWay),
		};
		learnFrom(brake, sample, { now, active: now, underWay, isUsed: true, isFull: false });
	}
}

it('a guess at what a request takes without our own loop does not lower what is known; a shorter time in all does', () => {
	const brake = placesBrake(500, 0);
	answers(brake, 16, 200);
	brake.phase = 'steady';
	windows(
		brake,
		160,
		() => 260,
		() => 110,
		1_000,
	);
	expect(brake.base?.mean).toBe(200);
	windows(
		brake,
		160,
		() => 100,
		() => 100,
		3_000,
	);
	expect(brake.base?.mean).toBe(100);
});

it('a way that has become half as long again: looked at anew before the number has fallen by much', () => {
	const brake = placesBrake(500, 0);
	answers(brake, 16, 100);
	brake.phase = 'steady';
	brake.limit = 200;
	let least = brake.limit;
	for (let turn = 0; turn < 200; turn++) {
		windows(
			brake,
			20,
			() => 180,
			() => 180,
			1_000 + turn * 20,
		);
		least = Math.min(least, brake.limit);
	}
	expect(brake.base?.mean).toBe(180);
	expect(least).toBeGreaterThan(60);
});

it('a queue that grows shorter with the number is left to the gradient', () => {
	const brake = placesBrake(500, 0);
	answers(brake, 16, 50);
	brake.phase = 'steady';
	brake.limit = 100;
	windows(brake, 600, (limit) => Math.max(50, limit * 2), undefined, 1_000);
	expect([brake.base?.mean, brake.probe]).toEqual([50, undefined]);
	expect(brake.limit).toBeLessThan(50);
});
