import type { IWebhookFunctions } from 'n8n-workflow';

import { answerAtOnce } from '../../../nodes/shared/triggers/webhookAnswer';

function answered(
	requestHeaders: Record<string, string>,
	...args: [number, string, string[]?, Record<string, string>?]
) {
	const sent: { status?: number; text?: string; ended?: boolean; headers: Record<string, unknown> } = { headers: {} };
	const response = {
		setHeader: (name: string, value: unknown) => void (sent.headers[name] = value),
		status: (status: number) => Object.assign(response, void (sent.status = status)),
		send: (text: string) => Object.assign(response, void (sent.text = text)),
		end: () => void (sent.ended = true),
	};
	answerAtOnce(
		{ getResponseObject: () => response, getHeaderData: () => requestHeaders } as unknown as IWebhookFunctions,
		...args,
	);
	return sent;
}

it('the answer is out when it returns', () => {
	expect(answered({}, 401, 'No')).toEqual({ status: 401, text: 'No', ended: true, headers: {} });
});

it('headers of its own are in it', () => {
	expect(answered({}, 401, 'No', [], { 'WWW-Authenticate': 'Basic' }).headers).toEqual({ 'WWW-Authenticate': 'Basic' });
});

it('a header that is to come back does, if it came', () => {
	expect(answered({ echo: 'abc', other: 'x' }, 200, 'OK', ['Echo']).headers).toEqual({ Echo: 'abc' });
	expect(answered({ other: 'x' }, 200, 'OK', ['Echo']).headers).toEqual({});
});
