export type Settled<Value> = { value: Value } | { error: unknown };

/** A promise's end as a value, for code that has to decide about an error before it throws one. */
export async function settled<Value>(work: Promise<Value>): Promise<Settled<Value>> {
	try {
		return { value: await work };
	} catch (error) {
		return { error };
	}
}
