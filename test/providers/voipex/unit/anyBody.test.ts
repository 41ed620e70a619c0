/** Whatever is posted to the Voipex Trigger: nobody without the login starts anything, and nothing breaks. */
import fc from 'fast-check';
import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import { noted } from '../../../../nodes/Voipex/trigger/callCourse';
import { eventItem } from '../../../../nodes/Voipex/trigger/eventItem';
import { voipexEvents } from '../../../../nodes/Voipex/trigger/eventSource';
import { identityOf } from '../../../../nodes/Voipex/trigger/hookEvent';
import { BoundedMarks } from '../../../../nodes/shared/triggers/boundedMarks';
import { deliveryOf } from '../../../../nodes/shared/triggers/webhookDelivery';
import { deepList, deepObject, jsonWith } from '../../../unit/properties/arbitraries';
import { expectCleanPrototype } from '../../../unit/properties/prototypes';
import { posted } from '../facts';

const PASSWORD = 'example-webhook-password';
const TOKEN = 'example-webhook-token';
const CREDENTIALS = { webhookUsername: 'n8n', webhookPassword: PASSWORD, webhookToken: TOKEN, password: 'example-own' };
const LOGIN = `Basic ${btoa(`n8n:${PASSWORD}`)}`;

async function delivered(body: unknown, authorization?: unknown, authentication = 'basic') {
	const context = {
		getBodyData: () => body,
		getHeaderData: () => (authorization === undefined ? {} : { authorization }),
		getRequestObject: () => ({}),
		getCredentials: async () => await Promise.resolve(CREDENTIALS),
		getNodeParameter: (name: string) => ({ authentication })[name],
	};
	return await deliveryOf(context as unknown as IWebhookFunctions, voipexEvents);
}

const PLACES = [...posted.keys, 'id', 'text', 'state', 'createdAt', '__proto__', 'event'];
const eventName = fc.constantFrom(...posted.switchboard, 'x', '', '__proto__');
const body = fc
	.tuple(jsonWith(PLACES), eventName)
	.map(([value, EventName]) => ({ ...(value as IDataObject), EventName }) as unknown);

const nearMiss = fc.constantFrom<unknown>(
	undefined,
	'',
	'Basic',
	'Basic ',
	'Bearer ',
	LOGIN.slice(0, -4),
	`${LOGIN} x`,
	LOGIN.replace('Basic ', ''),
	`Bearer ${TOKEN.slice(1)}`,
	`Basic ${btoa(PASSWORD)}`,
	`Basic ${btoa(`:${PASSWORD}`)}`,
	`Basic ${btoa(`n8n:${PASSWORD}\n`)}`,
	[LOGIN, LOGIN],
	{ toString: LOGIN },
	5,
	null,
);

it.each(['basic', 'bearer', 'another'])('nobody without the login is let in (%s)', async (authentication) => {
	await fc.assert(
		fc.asyncProperty(fc.oneof(body, jsonWith(PLACES), fc.string()), nearMiss, async (content, shown) => {
			const { events, status } = await delivered(content, shown, authentication);
			expect(events).toEqual([]);
			expect([400, 401]).toContain(status);
			expectCleanPrototype();
		}),
		{ numRuns: 200 },
	);
});

it('whatever is posted with it becomes an item without secrets, or none', async () => {
	await fc.assert(
		fc.asyncProperty(body, fc.boolean(), async (content, isSimple) => {
			const sprinkled = { ...(content as IDataObject), Note: `x${PASSWORD}y${TOKEN}`, [PASSWORD]: 1 };
			const { events, secrets, status } = await delivered(sprinkled, LOGIN);
			expect(status).toBe(200);
			for (const event of events) {
				const memory = { events: new BoundedMarks(5), subjects: new BoundedMarks(5) };
				noted(memory, event);
				expect(typeof identityOf(event)).toBe('string');
				const { json } = eventItem(memory, event, event.kind, isSimple, secrets);
				const text = JSON.stringify(json);
				expect(text).toContain('***');
				for (const secret of [PASSWORD, TOKEN]) expect(text).not.toContain(secret);
				expect(text).not.toMatch(/"(__proto__|constructor|prototype)":/);
			}
			expectCleanPrototype();
		}),
		{ numRuns: 300 },
	);
});

it.each([
	['lists', deepList],
	['objects', deepObject],
])('a body in ten thousand layers of %s is answered', async (_kind, deep) => {
	for (const content of [deep(), { EventName: 'Ringing', More: deep() }])
		await expect(delivered(content, LOGIN)).resolves.toHaveProperty('status');
});
