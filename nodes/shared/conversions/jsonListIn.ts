import { jsonIn } from '../../../credentials/foundation/jsonText';

const TEXT_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;

/** The list that agents and other programs give as JSON text; undefined where it is none. Numbers keep all digits. */
export function jsonListIn(typed: string): unknown[] | undefined {
	if (!typed.startsWith('[') || !typed.endsWith(']') || !Array.isArray(jsonIn(typed))) return undefined;
	const inTexts = typed.replace(TEXT_OR_NUMBER, (part) => (part.startsWith('"') ? part : `"${part}"`));
	return jsonIn(inTexts) as unknown[];
}
