/** How an answer to a question is to be read. */
export type Found = 'found' | 'notFound' | 'noRight' | 'otherShape';

/** What only a real account can tell. It is asked with a GET, and what comes out of it is no personal data. */
export interface Question {
	question: string;
	/** Below the API's base; `{id}` stands for an ID that another list gives. */
	path: string;
	/** Which of the provider's hosts; `api` if it is not given. */
	host?: string;
	query?: () => string;
	id?: { path: string; query?: () => string; at: string };
	/** What is asked for is a file: that it is there is the answer. */
	isFile?: boolean;
	/** What to do, by what was found. */
	advice?: Partial<Record<Found, string>>;
	/** What a good answer tells; in place of the advice. It may say numbers and kinds, no names. */
	tells?: (body: unknown) => string;
}
