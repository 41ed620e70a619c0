/** What both the number of places and the look for a queue go by. */
export const START = 16;
export const TOLERANCE = 1.25;
/** Milliseconds that a queue has to last to be one. */
export const SLACK_MS = 4;
