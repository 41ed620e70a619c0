import { cutRate, noteGood, rateBrake, rateOf, settleRate } from '../../../../nodes/shared/transport/pace/rateBrake';

/** Fifty good answers, then a refusal half a second after the first; the next may go at 1.5 s. */
function afterFirstRefusal(pause: number): number {
	const brake = rateBrake(0);
	for (let answer = 0; answer < 50; answer++) noteGood(brake, answer);
	cutRate(brake, 1, pause, 500, 500);
	settleRate(brake, 1_500, 1_500);
	return rateOf(brake, 1_500);
}

it('what was good until a first Retry-After is over is begun with', () => {
	expect(afterFirstRefusal(1_000)).toBeCloseTo(50 / 1.5, 1);
});

it('without a Retry-After a little less: no pause is counted in it', () => {
	expect(afterFirstRefusal(0)).toBeCloseTo((50 / 1.5) * 0.95, 1);
});
