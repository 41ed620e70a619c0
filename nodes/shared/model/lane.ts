/** Does a piece of work when its turn comes. */
export type Lane = <Value>(work: () => Promise<Value>) => Promise<Value>;
