import { clock } from '../../../credentials/foundation/clock';
import { settled } from '../../../credentials/foundation/settled';
import { inputOrder, type Beginnings } from './beginnings';
import { widthNow, type Width } from './lane';
import { beginTurn, fewOf, newTurn, noteBegun } from './loopTurn';

/**
 * Works on several inputs at a time and keeps their order in the output.
 * @param atOnce of a number a few begin in each turn of the event loop (`loopTurn.ts`); a function is asked again whenever
 *   one ends
 * @param work must not throw for what one input alone is to blame for; after the first error no other begins
 * @param beginnings which begins next, if not simply the one behind
 */
export async function inOrder<Input, Output>(
	inputs: readonly Input[],
	atOnce: Width,
	work: (input: Input, index: number) => Promise<Output>,
	beginnings: Beginnings = inputOrder(inputs.length),
): Promise<Output[]> {
	const outputs = new Array<Output>(inputs.length);
	let failure: { error: unknown } | undefined;
	const next = () => (failure ? undefined : beginnings.next());
	await untilAllEnded({ ...beginnings, next }, atOnce, async (index) => {
		const end = await settled(work(inputs[index], index));
		// guard: the output keeps the order of the input
		if ('value' in end) outputs[index] = end.value;
		else failure ??= end;
	});
	if (failure) throw (failure as { error: unknown }).error;
	return outputs;
}

/** A width that changes is that of a pace, which has turns of its own. */
const mostInATurn = (atOnce: Width): number =>
	typeof atOnce === 'number' && atOnce > fewOf(atOnce) ? fewOf(atOnce) : Infinity;

/** Those under way come to their end even when no other begins, so that nothing goes on behind a finished node. */
async function untilAllEnded(
	beginnings: Beginnings,
	atOnce: Width,
	one: (index: number) => Promise<void>,
): Promise<void> {
	const turn = newTurn();
	const most = beginnings.inATurn ?? mostInATurn(atOnce);
	let underWay = 0;
	await new Promise<void>((resolve, reject) => {
		const startSome = () => {
			while (!turn.isOver && underWay < widthNow(atOnce)) {
				const index = beginnings.next();
				if (index === undefined) break;
				underWay++;
				if (noteBegun(turn, most)) clock.sleep(0).then(nextTurn).catch(reject);
				one(index)
					.then(() => ended(index))
					.catch(reject);
			}
			if (underWay === 0) resolve();
		};
		const nextTurn = () => {
			beginTurn(turn);
			startSome();
		};
		const ended = (index: number) => {
			underWay--;
			beginnings.ended(index);
			// One after another: each has had its turn.
			if (underWay === 0) beginTurn(turn);
			startSome();
		};
		startSome();
	});
}
