/** Time and chance come from one place, so that a search can put its own in there (test/interleavings/). */
import { textsIn } from './support/sourceTexts';

const ROOMS = ['credentials/foundation', 'credentials/session', 'nodes/shared/transport'];
const CLOCK = 'credentials/foundation/clock.ts';

/** Dates of what somebody else said (`Date.parse`) are none of it. */
const DIRECT =
	/\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\b|\bprocess\.hrtime\b|\bAbortSignal\.timeout\b|\bset(Timeout|Interval|Immediate)\b|\{[^}]*\bsleep(WithAbort)?\b[^}]*\} from 'n8n-workflow'/;

const lines = () =>
	textsIn(ROOMS).flatMap(({ file, text }) =>
		text.split('\n').map((line, index) => ({ file, place: `${file}:${index + 1} ${line.trim()}`, line })),
	);

it('session and transport know time and chance from the clock alone', () => {
	const direct = lines().filter(({ file, line }) => file !== CLOCK && DIRECT.test(line));
	expect(direct.map(({ place }) => place)).toEqual([]);
});

it('and the search finds what the clock itself is made of', () => {
	const found = lines().filter(({ file, line }) => file === CLOCK && DIRECT.test(line));
	expect(found).toHaveLength(9);
});
