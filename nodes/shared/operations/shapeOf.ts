const DEEPEST = 3;
/** What is called otherwise may be data: a number, an address, an ID, which has more than three digits. */
const FIELD_NAME = /^(?!(?:\D*\d){4})[a-z_][\w-]{0,40}$/i;

export const isFieldName = (name: string): boolean => FIELD_NAME.test(name);

/** What an answer looks like, without a value of it: `list of 2 {id: number, name: text}`. */
export function shapeOf(value: unknown, depth = 0): string {
	if (value === null || value === undefined) return String(value ?? 'nothing');
	if (Array.isArray(value))
		return value.length === 0
			? 'empty list'
			: `list of ${value.length} ${depth > DEEPEST ? '...' : inside(value[0], depth)}`;
	if (typeof value === 'object') return inside(value, depth);
	return typeof value === 'string' ? 'text' : typeof value;
}

function inside(value: unknown, depth: number): string {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return shapeOf(value, depth + 1);
	if (depth >= DEEPEST) return '{...}';
	const fields = Object.entries(value).map(
		([name, inner]) => `${isFieldName(name) ? name : '...'}: ${shapeOf(inner, depth + 1)}`,
	);
	return `{${fields.join(', ')}}`;
}
