/** White space and characters that are not seen: they come along when a key is copied. */
const AROUND = /^[\s\p{Cc}\p{Cf}]+|[\s\p{Cc}\p{Cf}]+$/gu;
const QUOTES = /^(["'`])(.*)\1$|^[“”„](.*)[“”]$|^[‘’](.*)[‘’]$/su;

/** A key, an ID or a secret that was made by a machine, without what was pasted around it. */
export function typedKey(typed: string): string {
	let key = typed;
	for (let before = ''; key !== before; ) {
		before = key;
		key = key
			.replace(AROUND, '')
			.replace(/^bearer[\s:]+/i, '')
			.replace(QUOTES, (_all, _quote, ...inner: string[]) => inner[0] ?? inner[1] ?? inner[2]);
	}
	return key;
}

/** `typedKey` inside an n8n expression, for a credential's test request: what is pasted most often. */
export function keyExpression(field: string): string {
	const around = '[\\s\\u200b-\\u200f\\u2060\\ufeff"\'`]*';
	return `$credentials.${field}.replace(/^${around}(?:bearer[\\s:]+)?${around}|${around}$/gi, "")`;
}

/** What is around a password that its owner chose, and that may belong to it. */
export function flawAround(typed: string): string | undefined {
	const [first = '', last = ''] = [/^./su, /.$/su].map((end) => end.exec(typed)?.[0]);
	if ([first, last].some((one) => /[\p{Cf}\u00a0]/u.test(one))) return 'begins or ends with an invisible character';
	return [first, last].some((one) => /\s/.test(one)) ? 'begins or ends with a space' : undefined;
}
