import { lookAtLoop, watchLoop } from '../../../../nodes/shared/transport/pace/burst';
import { sampleOf } from '../../../../nodes/shared/transport/pace/place';

/** A loop that has worked as it says by the moments at which it is looked at. */
function watched() {
	const watch = watchLoop(0, 0);
	return (now: number, busy: number) => ({ now, busy, burst: lookAtLoop(watch, now, busy) });
}

const between = (start: ReturnType<ReturnType<typeof watched>>, end: typeof start) =>
	sampleOf({ startedAt: start.now, busyAt: start.busy, burst: start.burst }, end.now, end.busy, end.burst);

it('of what the loop works meanwhile only the burst at either end holds a request up', () => {
	const look = watched();
	const start = look(0, 0);
	// 3 ms to the end of the first burst, 20 ms of others' work in between, 2 ms of the last.
	look(10, 3);
	look(40, 23);
	look(58, 23);
	const { took, least, middle } = between(start, look(60, 25));
	expect(took).toBe(60);
	expect(least).toBeCloseTo(55);
	// Next to nothing of it is doubtful.
	expect(middle).toBeCloseTo(55.2, 1);
});

it('a loop that was never idle is all that it waited for; half of that is doubtful', () => {
	const look = watched();
	const start = look(0, 0);
	for (let now = 1; now < 60; now++) look(now, now - 0.001 * now);
	const { least, middle } = between(start, look(60, 59.94));
	expect(least).toBeLessThan(0.1);
	expect(middle).toBeCloseTo(30, 0);
});

it('what the loop worked is the most that it can have waited', () => {
	const look = watched();
	const start = look(0, 0);
	const { least } = between(start, look(50, 5));
	expect(least).toBeCloseTo(45);
});

it('a clock that tells nothing of the loop, or goes back, takes nothing off', () => {
	const look = watched();
	const start = look(10, 5);
	expect(between(start, look(60, 0)).least).toBe(50);
});
