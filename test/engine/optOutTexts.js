'use strict';

/** Thirty texts as people send them, and what each says of further ones. */

/** @type {Array<[text: string, mark: 'optOut' | 'optIn' | 'none']>} */
const TEXTS = [
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

/** What the mark of each looks like in an item. */
const MARKS = TEXTS.map(([, mark]) => (mark === 'none' ? {} : { [mark]: true }));

/** The marks that items have. */
const marksOf = (records) => records.map(({ optOut, optIn }) => JSON.parse(JSON.stringify({ optOut, optIn })));

module.exports = { TEXTS, MARKS, marksOf };
