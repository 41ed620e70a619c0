/**
 * Milliseconds that only ever go forward, from some moment on: for pauses. The clock of the machine may be set back or
 * ahead meanwhile.
 */
export const stopwatch = (): number => performance.now();
