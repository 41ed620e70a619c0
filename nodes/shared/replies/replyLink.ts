import { randomBytes } from 'crypto';
import type { IExecuteFunctions } from 'n8n-workflow';

/** The part of the link's query with our own secret. */
export const SECRET_IN_QUERY = 'reply';

export const newReplySecret = (): string => randomBytes(16).toString('base64url');

/**
 * Where the person replies: n8n's address for this waiting execution and node. Newer versions of n8n sign it, and refuse
 * what they have not signed; older ones do not, so the secret is what counts.
 * @throws what n8n throws where it knows no execution
 */
export function replyLink(context: IExecuteFunctions, secret: string): string {
	const signs = context as Partial<Pick<IExecuteFunctions, 'getSignedResumeUrl'>>;
	if (typeof signs.getSignedResumeUrl === 'function') return context.getSignedResumeUrl({ [SECRET_IN_QUERY]: secret });
	const resumeUrl = String(context.evaluateExpression('{{ $execution.resumeUrl }}', 0));
	return `${resumeUrl}/${encodeURIComponent(context.getNode().id)}?${SECRET_IN_QUERY}=${secret}`;
}

/** As a rehearsal shows it: without what makes it work. */
export const withoutQuery = (link: string): string => link.replace(/\?.*$/s, '?...');
