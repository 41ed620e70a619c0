import type { IN8nHttpFullResponse } from 'n8n-workflow';

/** What a provider says of its own time while a list is read: n8n's clock may be ahead or behind by minutes and more. */
export class ProviderTime {
	private named?: number;

	/** Each answer says when it was made. The first counts: what happens while a list is read may not be in it. */
	readonly note = ({ headers }: IN8nHttpFullResponse): void => {
		const moment = Date.parse(String(headers?.date ?? ''));
		if (!Number.isNaN(moment)) this.named ??= moment;
	};

	/**
	 * The provider's time when it was asked, in milliseconds. Where no answer has named it, all that is known is that it
	 * is no earlier than the newest moment of its records.
	 * @param newest 0 without any
	 * @param readTo how far had been read before, by the provider's time
	 * @param now by n8n's clock
	 */
	reckoned(readTo: number | undefined, newest: number, now: number): number {
		if (this.named !== undefined) return this.named;
		if (readTo === undefined && newest === 0) return now;
		return Math.max(readTo ?? 0, Math.min(newest, now));
	}
}
