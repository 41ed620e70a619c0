import type { PagingStyle } from '../../../nodes/shared/model/pagingStyle';
import type { Page } from '../../../nodes/shared/response/pagedList';
import { laneFor } from '../../../nodes/shared/transport/lane';

const { setImmediate: nextTurn } = jest.requireActual<typeof import('timers/promises')>('timers/promises');

export interface Row {
	id: number;
}

export type Query = Record<string, number>;

export const rowsUpTo = (count: number): Row[] => Array.from({ length: count }, (_none, id) => ({ id }));

/**
 * A provider's list that others change while it is read. It answers one request at a time: which of those that wait is
 * up to `picks`.
 * @param between called before each answer with how many there have been
 */
export function livelyList(
	style: PagingStyle,
	rows: Row[],
	{
		atOnce = 16,
		picks = () => 0,
		between = () => {},
	}: { atOnce?: number; picks?: (waiting: number) => number; between?: (answered: number) => void } = {},
) {
	const asked: Query[] = [];
	const waiting: Array<{ query: Query; answer: (page: Page) => void; fail: (error: unknown) => void }> = [];
	const faults = new Map<number, (page: Page) => Page>();
	let mostWaiting = 0;
	const pageOf = (query: Query): Page => {
		const [at, size] = [query[style.position.parameter], query[style.size.parameter]];
		const from = style.position.counts === 'records' ? at : (at - 1) * size;
		const body = { total: rows.length, pages: Math.ceil(rows.length / size) };
		return { body, records: rows.slice(from, from + size) };
	};
	const answerOne = () => {
		const [{ query, answer, fail }] = waiting.splice(picks(waiting.length), 1);
		between(asked.length - waiting.length - 1);
		try {
			const fault = faults.get(query[style.position.parameter]);
			answer(fault ? fault(pageOf(query)) : pageOf(query));
		} catch (error) {
			fail(error);
		}
	};
	const fetchPage = async (query: Query): Promise<Page> => {
		asked.push(query);
		return await new Promise<Page>((answer, fail) => {
			waiting.push({ query, answer, fail });
			mostWaiting = Math.max(mostWaiting, waiting.length);
			void nextTurn().then(answerOne);
		});
	};
	return {
		asked,
		/** By position: what becomes of an answer. May throw. */
		faults,
		fetchPage,
		inTurn: laneFor(atOnce),
		positions: () => asked.map((query) => query[style.position.parameter]),
		mostAtOnce: () => mostWaiting,
		isIdle: () => waiting.length === 0,
	};
}
