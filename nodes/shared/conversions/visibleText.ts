/** Direction marks, zero-width characters, soft hyphens, byte order marks; what makes an emoji of a digit. */
const INVISIBLE = /[\p{Cf}\p{DI}]/gu;
/** Quotes that spreadsheets put around a text, the apostrophe in front that makes one of a number. */
const QUOTES = /^=?["'`‘’“”„]+|["'`‘’“”]+$/g;

/** What a person sees of a text, in the plainest characters for it: no-break spaces and full-width digits are folded. */
export const visibleText = (typed: string): string => typed.replace(INVISIBLE, '').normalize('NFKC').trim();

/** As `visibleText`, without quotes around it. */
export const unquoted = (typed: string): string => visibleText(typed).replace(QUOTES, '').trim();
