/**
 * What a request does at the provider, which decides when it may be sent again: it `reads` and changes nothing, it
 * `repeats` without harm, or it `acts`: places a call, sends a message, creates.
 */
export type Effect = 'reads' | 'repeats' | 'acts';
