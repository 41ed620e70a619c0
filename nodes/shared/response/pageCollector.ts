import { digest } from '../../../credentials/foundation/digest';
import { AnswerError } from './answerError';
import { jsonText } from '../../../credentials/foundation/jsonText';
import { recordKey } from './recordKey';

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

	/** How many of all have nothing that tells them apart. */
	withoutKey = 0;

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

	/** Puts in what no page has shown. It counts as none, and comes before the next one. */
	insert(records: unknown[]): void {
		const known = records.filter((record) => recordKey(record, this.key) !== undefined);
		for (const record of known) if (this.isNew(record) && this.keeps(record)) this.records.push(record);
	}

	has(record: unknown): boolean {
		return this.keys.has(recordKey(record, this.key));
	}

	private isNew(record: unknown): boolean {
		const key = recordKey(record, this.key);
		if (key === undefined) {
			this.withoutKey++;
			return true;
		}
		if (this.keys.has(key)) return false;
		this.keys.add(key);
		return true;
	}
}
