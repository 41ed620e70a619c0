/** How long the transport waits for a provider, in milliseconds, and how much it takes. */

/** For one whole answer, however it trickles; a file's own bytes come after it. */
export const ANSWER_MS = 120_000;
/** What is sent may take its time, too: so much is sent in a second even over a slow line. */
export const LEAST_SENT_PER_SECOND = 50_000;
/** For one request that has its line to itself, with all its tries: whoever comes next waits for it. */
export const LINE_MS = 900_000;
/** In such a time something of a file has to come ... */
export const SILENCE_MS = 30_000;
/** ... and this much of it, unless it ends. */
export const LEAST_BYTES = 1_024;
/** For a whole file. */
export const FILE_MS = 1_800_000;
/** For what comes in place of a file and says why. */
export const ERROR_BODY_MS = 30_000;
/** More than this is no error text any more. */
export const MOST_ERROR_BYTES = 512 * 1024;
/** A list of more than this, unfolded, is none that anybody works with: as objects it takes several times as much. */
export const MOST_DATA_BYTES = 50 * 1024 * 1024;
/** A file of more than this fills the memory or the disk; Options > Largest File allows more. */
export const MOST_FILE_BYTES = 200 * 1024 * 1024;
