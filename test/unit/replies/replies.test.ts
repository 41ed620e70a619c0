import type { IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';

import { digest } from '../../../credentials/foundation/digest';
import { inquiryOn, type Inquiry } from '../../../nodes/shared/replies/inquiry';
import { inquiryKept, itemParked, keepInquiry, park } from '../../../nodes/shared/replies/parked';
import { newReplySecret, replyLink, withoutQuery } from '../../../nodes/shared/replies/replyLink';
import { escaped, inquiryPage, PAGE_HEADERS } from '../../../nodes/shared/replies/replyPage';
import { replyReceived, replyWebhooks } from '../../../nodes/shared/replies/replyReceived';
import { evaluated } from '../support/evaluated';

const SECRET = 'example-secret-of-one-wait';

const INQUIRY: Inquiry = {
	secretHash: digest(SECRET),
	message: 'May we call?',
	kind: 'approval',
	approveLabel: 'Approve',
	declineLabel: 'Decline',
	submitLabel: 'Send',
};

const screen = (fields: Record<string, unknown>) => ({
	read: (name: string) => fields[name],
	labelOf: (name: string) => name,
});

describe('what is asked', () => {
	it('is an approval with the usual words where nothing is said', () => {
		expect(inquiryOn(screen({}), 'May we call?', SECRET)).toEqual(INQUIRY);
		const blank = { responseType: '', 'options.approveLabel': ' ', 'options.declineLabel': null };
		expect(inquiryOn(screen(blank), 'May we call?', SECRET)).toEqual(INQUIRY);
	});

	it('is no other kind than there are', () => {
		expect(() => inquiryOn(screen({ responseType: 'customForm' }), 'x', 's')).toThrow(
			'"responseType" cannot be "customForm"',
		);
	});

	it('is not so long that the link would be lost', () => {
		expect(inquiryOn(screen({}), 'x'.repeat(1_000), 's').message).toHaveLength(1_000);
		expect(() => inquiryOn(screen({}), 'x'.repeat(1_001), 's')).toThrow('"message" is too long: 1001 characters');
	});
});

describe('the page', () => {
	const marks = `<script>alert("1")</script> & 'x' </p><form action="https://example.com">`;

	it('shows whatever was typed as text', () => {
		expect(escaped(marks)).toBe(
			'&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39; &lt;/p&gt;&lt;form action=&quot;https://example.com&quot;&gt;',
		);
		for (const kind of ['approval', 'freeText'] as const) {
			const labels = { approveLabel: marks, declineLabel: marks, submitLabel: marks };
			const page = inquiryPage({ ...INQUIRY, ...labels, kind, message: marks });
			expect(page).not.toMatch(/<script|alert\("1"\)|<form action/);
			expect(page).toContain(escaped(marks));
			expect(page.match(/<form\b/g)).toHaveLength(1);
		}
	});

	it('does not hold the secret, and tells its address to nobody', () => {
		expect(inquiryPage(INQUIRY)).not.toContain(INQUIRY.secretHash);
		expect(PAGE_HEADERS['Referrer-Policy']).toBe('no-referrer');
		expect(PAGE_HEADERS['Cache-Control']).toBe('no-store');
		expect(PAGE_HEADERS['Content-Security-Policy']).toMatch(
			/default-src 'none'.*form-action 'self'.*frame-ancestors 'none'/,
		);
	});
});

describe('the link', () => {
	it('is the one that n8n signs, with the secret among what is signed', () => {
		const signed: unknown[] = [];
		const context = {
			getSignedResumeUrl: (parameters: unknown) => {
				signed.push(parameters);
				return 'https://n8n.example.com/webhook-waiting/7/id?reply=x&signature=y';
			},
		} as unknown as IExecuteFunctions;
		expect(replyLink(context, 'secret')).toContain('signature=y');
		expect(signed).toEqual([{ reply: 'secret' }]);
	});

	it('of an older n8n, which signs nothing, leads to the same place', () => {
		const context = {
			evaluateExpression: (expression: string) =>
				expression === '{{ $execution.resumeUrl }}' ? 'https://n8n.example.com/webhook-waiting/7' : undefined,
			getNode: () => ({ id: 'a b' }),
		} as unknown as IExecuteFunctions;
		const link = replyLink(context, 'secret');
		expect(link).toBe('https://n8n.example.com/webhook-waiting/7/a%20b?reply=secret');
		expect(withoutQuery(link)).toBe('https://n8n.example.com/webhook-waiting/7/a%20b?...');
	});

	it('has 128 bits that are another each time', () => {
		const secrets = Array.from({ length: 1_000 }, newReplySecret);
		expect(new Set(secrets).size).toBe(1_000);
		expect(secrets.every((secret) => /^[\w-]{22}$/.test(secret))).toBe(true);
	});
});

/** The node's part of one execution, and expressions that read it as n8n's do. */
function execution(name: string, json: unknown, type = 'n8n-nodes-telephony.mightyCall') {
	const kept: Record<string, unknown> = {};
	const execute: { data: { main: unknown[][] } } = { data: { main: [[{ json }]] } };
	const until: Date[] = [];
	const context = {
		getContext: () => kept,
		getNode: () => ({ name, type, id: 'id' }),
		getInputData: () => execute.data.main[0],
		getExecuteData: () => execute,
		putExecutionToWait: async (date: Date) => await Promise.resolve(void until.push(date)),
		evaluateExpression: (expression: string) => {
			const [, inner] = /^\{\{ ((?:(?!\}\}).)*) \}\}$/s.exec(expression)!;
			const $node = { [name]: { context: kept } };
			const $json = (execute.data.main[0][0] as { json: unknown }).json;
			return evaluated(inner, { $node, $json });
		},
	};
	return { context: context as unknown as IExecuteFunctions & IWebhookFunctions, execute, until };
}

describe('what waits', () => {
	it.each(['Boss', 'The "boss"', "Boss's {{ $json }} \\ }}", 'Zeile\nzwei ${x}'])(
		'is found again whatever the node is called: %j',
		(name) => {
			const { context } = execution(name, {});
			expect(inquiryKept(context)).toBeUndefined();
			keepInquiry(context, INQUIRY);
			expect(inquiryKept(context)).toEqual(INQUIRY);
		},
	);

	it('has no answer in its item, not even an earlier one, and leaves the item of others alone', async () => {
		const json = { lead: 'Ada', data: { approved: true } };
		const { context, execute, until } = execution('Boss', json);
		await park(context, undefined);
		expect(execute.data.main).toEqual([[{ json: { lead: 'Ada', data: { approved: false, timedOut: true } } }]]);
		expect(json.data).toEqual({ approved: true });
		expect(itemParked(context)).toMatchObject({ lead: 'Ada' });
		expect(until.map((date) => date.getUTCFullYear())).toEqual([3000]);
	});

	it('holds nothing of what an agent has said where a person reviews it', async () => {
		const said = { approved: true, data: { approved: true }, chatInput: 'Go ahead' };
		const { context, execute } = execution('Boss', said, 'n8n-nodes-telephony.mightyCallHitlTool');
		await park(context, undefined);
		expect(execute.data.main).toEqual([[{ json: { data: { approved: false, timedOut: true } } }]]);
	});
});

describe('the webhook', () => {
	it('is asked by n8n for the waiting execution alone, by both methods', () => {
		expect(replyWebhooks().map(({ httpMethod, restartWebhook, path }) => [httpMethod, restartWebhook, path])).toEqual([
			['GET', true, '={{ $nodeId }}'],
			['POST', true, '={{ $nodeId }}'],
		]);
	});

	it('throws nothing, or n8n would have the workflow go on', () => {
		const answers: unknown[] = [];
		const response = {
			setHeader: () => response,
			status: (code: number) => (answers.push(code), response),
			send: (page: string) => (answers.push(page), response),
		};
		const context = {
			getNode: () => ({ name: 'Boss' }),
			evaluateExpression: () => {
				throw new Error('n8n cannot');
			},
			getResponseObject: () => response,
		} as unknown as IWebhookFunctions;
		expect(replyReceived(context)).toEqual({ noWebhookResponse: true });
		expect(answers).toEqual([500, expect.stringContaining('Nothing was changed')]);
	});
});
