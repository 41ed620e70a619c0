import { optOutMark } from '../../../nodes/shared/response/optOutWords';
import { TEXTS } from '../../engine/optOutTexts';

it('thirty texts', () => expect(TEXTS).toHaveLength(30));

it.each(TEXTS)('%j: %s', (text, mark) => {
	expect(optOutMark(text)).toEqual(mark === 'none' ? {} : { [mark]: true });
});

it.each([undefined, null, 7, true, { text: 'STOP' }, ['STOP']])('%j is no text', (value) => {
	expect(optOutMark(value)).toEqual({});
});
