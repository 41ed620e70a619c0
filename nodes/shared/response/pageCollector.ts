import { digest } from '../../../credentials/foundation/digest';
import { valueAt } from '../../../credentials/foundation/valueAt';
import { AnswerError } from './answerError';
import { jsonText } from '../../../credentials/foundation/jsonText';

/** New records push known ones onto the next pages, but hardly twice in a row a whole page of them. */
const MOST_KNOWN_PAGES = 2;

/** The records of a list's pages so far, each once. */
export class PageCollector {
	readonly records: unknown[] = [];

	/** With those that came twice. */
	received = 0;

	/** How many records the largest page held. */
	largestPage = 0;

	/** How many of the last page had come before. */
	repeated = 0;

	/** Pages in a row that brought nothing new. */
	private known = 0;

	private readonly pages = new Set<string>();

	private readonly keys = new Set<unknown>();

	/**
	 * @param key as in a `PagingStyle`; without it whole pages are compared
	 * @param keeps whether a record is wanted at all
	 */
	constructor(
		private readonly key?: string,
		private readonly keeps: (record: unknown) => boolean = () => true,
	) {}

	/** @throws AnswerError when page after page brings nothing that was not there before */
	add(page: unknown[]): void {
		if (page.length === 0) return;
		const print = digest(jsonText(page) || String(this.received));
		const fresh = this.pages.has(print) ? [] : page.filter((record) => this.isNew(record));
		this.known = fresh.length === 0 ? this.known + 1 : 0;
		if (this.known >= MOST_KNOWN_PAGES) {
			throw new AnswerError(
				'answers with the same page of the list again and again',
				'Set a Limit or narrow the list down with filters.',
			);
		}
		this.pages.add(print);
		this.received += page.length;
		this.largestPage = Math.max(this.largestPage, page.length);
		this.repeated = page.length - fresh.length;
		for (const record of fresh) if (this.keeps(record)) this.records.push(record);
	}

	private isNew(record: unknown): boolean {
		const key = this.keyOf(record);
		if (key === undefined || key === null) return true;
		if (this.keys.has(key)) return false;
		this.keys.add(key);
		return true;
	}

	private keyOf(record: unknown): unknown {
		if (this.key === undefined) return undefined;
		if (this.key !== '*') return valueAt(record, this.key);
		const content = jsonText(record);
		return content === '' ? undefined : digest(content);
	}
}
