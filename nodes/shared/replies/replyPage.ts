import type { Inquiry } from './inquiry';

/** Nothing is loaded, no script runs, nobody may frame it, and the address, which holds the secret, is told to nobody. */
export const PAGE_HEADERS: Record<string, string> = {
	'Content-Type': 'text/html; charset=utf-8',
	'Content-Security-Policy':
		"default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
	'Cache-Control': 'no-store',
	'Referrer-Policy': 'no-referrer',
	'X-Content-Type-Options': 'nosniff',
	'X-Robots-Tag': 'noindex, nofollow',
};

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character]);

const STYLE =
	'body{font:18px/1.5 system-ui,sans-serif;margin:0;padding:24px;background:#f5f5f7;color:#1d1d1f}' +
	'main{max-width:32em;margin:auto;background:#fff;border-radius:12px;padding:24px}' +
	'p{white-space:pre-wrap;overflow-wrap:anywhere;margin:0 0 24px}' +
	'textarea{box-sizing:border-box;width:100%;font:inherit;padding:8px;margin:0 0 16px}' +
	'button{display:block;width:100%;font:inherit;padding:14px;margin:0 0 12px;border-radius:8px;border:1px solid #1d1d1f;background:#fff;color:#1d1d1f}' +
	'button.yes{background:#1d1d1f;color:#fff}';

const page = (title: string, inside: string): string =>
	`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><style>${STYLE}</style></head><body><main>${inside}</main></body></html>`;

/** A GET gives this and changes nothing: programs that preview links make one. Only what the form posts counts. */
export function inquiryPage({ kind, message, ...labels }: Inquiry): string {
	const form = kind === 'approval' ? approval(labels) : freeText(labels);
	// Without an address the form posts to its own, with the secret in it.
	return page('Please answer', `<p>${escaped(message)}</p><form method="post">${form}</form>`);
}

type Labels = Pick<Inquiry, 'approveLabel' | 'declineLabel' | 'submitLabel'>;

const approval = ({ approveLabel, declineLabel }: Labels): string =>
	`<button class="yes" name="approved" value="true">${escaped(approveLabel)}</button>` +
	`<button name="approved" value="false">${escaped(declineLabel)}</button>`;

const freeText = ({ submitLabel }: Labels): string =>
	`<textarea name="text" rows="5" required autofocus aria-label="Answer"></textarea>` +
	`<button class="yes">${escaped(submitLabel)}</button>`;

const notice = (text: string): string => page('Answer', `<p>${text}</p>`);

export const THANKS_PAGE = notice('Thank you, your answer has arrived. You can close this page.');
export const REFUSED_PAGE = notice(
	'This link is not valid, or no longer. Nothing was changed. If there is a newer message, use the link in that one.',
);
export const TROUBLE_PAGE = notice('Something went wrong. Nothing was changed. Please try again later.');
