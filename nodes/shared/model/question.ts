/** How an answer to a question is to be read. */
export type Found = 'found' | 'notFound' | 'noRight' | 'otherShape';

/** What only a real account can tell. It is asked with a GET, and what comes out of it is no personal data. */
export interface Question {
	question: string;
	/** Below the API's base; `{id}` stands for an ID that another list gives. */
	path: string;
	/** Which of the provider's hosts; `api` if it is not given. */
	host?: string;
	/** @param typed what users filled in for the questions, by the name of the parameter */
	query?: (typed: Record<string, unknown>) => string;
	/** Asked only where users filled this in: the parameter, and the field on screen. */
	needs?: { parameter: string; field: string };
	/** Of a path asked with an ID that cannot exist, or with the wrong method: what says that it is there; of 404, in JSON alone. */
	isThereWith?: ReadonlyArray<404 | 405>;
	/** Fields of the credential that say how the bearer is carried, in place of what is typed there. */
	signedAs?: Record<string, string>;
	id?: { path: string; query?: () => string; at: string };
	/** What is asked for is a file: that it is there is the answer. */
	isFile?: boolean;
	/** What to do, by what was found. */
	advice?: Partial<Record<Found, string>>;
	/** What a good answer tells; in place of the advice. It may say numbers and kinds, no names. */
	tells?: (body: unknown) => string;
}
