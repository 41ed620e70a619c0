/** How long the session waits for a provider, in milliseconds, and how much it takes. */

/** For a token endpoint, or a probe, to begin its answer: n8n's helper looks after that, and after nothing behind it. */
export const SILENCE_MS = 15_000;
/** For one whole answer of it, however it trickles. */
export const ANSWER_MS = 30_000;
/** For a sign-in with all its tries: everybody who needs that bearer waits for it. */
export const SIGN_IN_MS = 120_000;
/** The answer to a grant is a few hundred bytes, or a web page. */
export const MOST_ANSWER_BYTES = 1024 * 1024;
