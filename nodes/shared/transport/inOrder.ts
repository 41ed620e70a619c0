import { settled } from '../../../credentials/foundation/settled';

/**
 * Works on several inputs at a time and keeps their order in the output.
 * @param work must not throw for what one input alone is to blame for; the first error stops the rest
 */
export async function inOrder<Input, Output>(
	inputs: readonly Input[],
	atOnce: number,
	work: (input: Input, index: number) => Promise<Output>,
): Promise<Output[]> {
	const outputs = new Array<Output>(inputs.length);
	let next = 0;
	let failure: { error: unknown } | undefined;
	const worker = async () => {
		while (next < inputs.length && !failure) {
			const index = next++;
			const end = await settled(work(inputs[index], index));
			// guard: the output keeps the order of the input
			if ('value' in end) outputs[index] = end.value;
			else failure ??= end;
		}
	};
	// Those under way come to their end first, so that nothing goes on behind a finished node.
	await Promise.all(Array.from({ length: Math.min(atOnce, inputs.length) }, worker));
	if (failure) throw failure.error;
	return outputs;
}
