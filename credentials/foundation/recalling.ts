/**
 * The same function, which recalls what it gave for the last texts. What it throws is not recalled.
 * @param most texts recalled at a time
 */
export function recalling<Value>(most: number, work: (text: string) => Value): (text: string) => Value {
	const recalled = new Map<string, Value>();
	return (text) => {
		if (recalled.has(text)) return recalled.get(text) as Value;
		const value = work(text);
		if (recalled.size >= most) recalled.clear();
		recalled.set(text, value);
		return value;
	};
}
