import { withinDeadline } from '../../../credentials/foundation/deadline';
import { settled } from '../../../credentials/foundation/settled';
import { LINE_MS } from './deadlines';

/** The last request of each line; whoever comes next waits for it. */
const lines = new Map<string, Promise<unknown>>();

/** Runs what belongs to one line strictly one after another, across the executions of this process. */
export const oneAtATime = async <Result>(line: string, work: () => Promise<Result>): Promise<Result> =>
	await oneAtATimeInAll([line], work);

/** What stands in several lines is at work when it is the first in all. It joins them at once: none waits in a circle. */
export async function oneAtATimeInAll<Result>(own: readonly string[], work: () => Promise<Result>): Promise<Result> {
	const before = Promise.all(own.map(async (line) => await settled(lines.get(line) ?? Promise.resolve())));
	const working = before.then(async () => await withinDeadline(LINE_MS, work));
	for (const line of own) lines.set(line, working);
	const done = () => {
		for (const line of own) if (lines.get(line) === working) lines.delete(line);
	};
	working.then(done, done);
	return await working;
}
