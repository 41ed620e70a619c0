import { recalling } from '../../../credentials/foundation/recalling';

it('works out a text once, and again after the most it recalls', () => {
	const worked: string[] = [];
	const upper = recalling(2, (text) => {
		worked.push(text);
		return text.toUpperCase();
	});
	expect(['a', 'a', 'b', 'a', 'c', 'a'].map(upper)).toEqual(['A', 'A', 'B', 'A', 'C', 'A']);
	expect(worked).toEqual(['a', 'b', 'c', 'a']);
});

it('recalls that there is nothing, and tries again what failed', () => {
	let calls = 0;
	const odd = recalling<undefined>(2, (text) => {
		calls += 1;
		if (text === 'fails') throw new Error('no');
		return undefined;
	});
	expect([odd('none'), odd('none')]).toEqual([undefined, undefined]);
	expect(() => odd('fails')).toThrow('no');
	expect(() => odd('fails')).toThrow('no');
	expect(calls).toBe(3);
});
