import { withinDeadline } from '../../../credentials/foundation/deadline';
import { LINE_MS } from './deadlines';

/** The last request of each line; whoever comes next waits for it. */
const lines = new Map<string, Promise<unknown>>();

/** Runs what belongs to one line strictly one after another, across the executions of this process. */
export async function oneAtATime<Result>(line: string, work: () => Promise<Result>): Promise<Result> {
	const before = lines.get(line) ?? Promise.resolve();
	const inTime = async () => await withinDeadline(LINE_MS, work);
	const own = before.then(inTime, inTime);
	lines.set(line, own);
	const done = () => {
		if (lines.get(line) === own) lines.delete(line);
	};
	own.then(done, done);
	return await own;
}
