import { settled } from '../../../credentials/foundation/settled';
import { inputOrder, type Beginnings } from './beginnings';
import { widthNow, type Width } from './lane';

/**
 * Works on several inputs at a time and keeps their order in the output.
 * @param atOnce a function is asked again whenever one ends
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
	let underWay = 0;
	let failure: { error: unknown } | undefined;
	const one = async (index: number) => {
		const end = await settled(work(inputs[index], index));
		// guard: the output keeps the order of the input
		if ('value' in end) outputs[index] = end.value;
		else failure ??= end;
	};
	await new Promise<void>((resolve, reject) => {
		const startSome = () => {
			while (!failure && underWay < widthNow(atOnce)) {
				const index = beginnings.next();
				if (index === undefined) break;
				underWay++;
				one(index)
					.then(() => ended(index))
					.catch(reject);
			}
			// Those under way come to their end first, so that nothing goes on behind a finished node.
			if (underWay === 0) resolve();
		};
		const ended = (index: number) => {
			underWay--;
			beginnings.ended(index);
			startSome();
		};
		startSome();
	});
	if (failure) throw (failure as { error: unknown }).error;
	return outputs;
}
