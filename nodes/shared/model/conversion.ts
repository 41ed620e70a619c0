/**
 * Turns what the user entered into what the endpoint wants. Throws a FieldError that says what is wrong.
 * @param timezone the workflow's (IANA name), in which dates without an offset count; UTC if it is not given
 */
export type Conversion = (value: unknown, timezone?: string) => unknown;
