import { optOutMark } from '../../../nodes/shared/response/optOutWords';

/** Thirty texts as people send them. */
const TEXTS: Array<[text: string, mark: 'optOut' | 'optIn' | 'none']> = [
	['STOP', 'optOut'],
	['stop', 'optOut'],
	['Stop.', 'optOut'],
	['  STOP!!!  ', 'optOut'],
	['"stop"', 'optOut'],
	['S.T.O.P.', 'optOut'],
	['STOP\n', 'optOut'],
	['Stop 🛑', 'optOut'],
	['stopall', 'optOut'],
	['Unsubscribe', 'optOut'],
	['CANCEL.', 'optOut'],
	['end', 'optOut'],
	['Quit!', 'optOut'],
	['ＳＴＯＰ', 'optOut'],
	['\u200eSTOP\u200f', 'optOut'],
	['START', 'optIn'],
	['start!', 'optIn'],
	['', 'none'],
	['   ', 'none'],
	['Please stop', 'none'],
	["Don't stop!", 'none'],
	['stop calling me at work, call me at home', 'none'],
	['Can we cancel the visit on Monday?', 'none'],
	['The end of the month suits me', 'none'],
	['STOP1', 'none'],
	['nonstop', 'none'],
	['Stop by at 5', 'none'],
	['unsubscribed?', 'none'],
	['Yes, START on Monday', 'none'],
	['S T O P', 'none'],
];

it('thirty texts', () => expect(TEXTS).toHaveLength(30));

it.each(TEXTS)('%j: %s', (text, mark) => {
	expect(optOutMark(text)).toEqual(mark === 'none' ? {} : { [mark]: true });
});

it.each([undefined, null, 7, true, { text: 'STOP' }, ['STOP']])('%j is no text', (value) => {
	expect(optOutMark(value)).toEqual({});
});
