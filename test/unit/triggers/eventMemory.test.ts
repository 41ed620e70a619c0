import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import { eventMemoryOf, forgetTest, storeEvents } from '../../../nodes/shared/triggers/eventMemory';
import { NODE } from '../support/connections';

let serial = 0;
beforeEach(() => void (serial += 1));

/** One delivery, with the static data as n8n has read it for this one alone. */
function delivery(stored: IDataObject = {}, { node = 'n1', mode = 'webhook' } = {}) {
	const staticData = structuredClone(stored);
	const context = {
		getNode: () => ({ ...NODE, id: node }),
		getWorkflow: () => ({ id: `w${serial}` }),
		getMode: () => mode,
		getWorkflowStaticData: () => staticData,
	} as unknown as IWebhookFunctions;
	return { context, staticData };
}

it('two deliveries that overlap know of each other', () => {
	const [one, other] = [delivery(), delivery()];
	const memory = eventMemoryOf(one.context);
	expect([memory.events.add('e1'), eventMemoryOf(other.context).events.add('e1')]).toEqual([true, false]);
});

it('the one that ends last stores what the other noted meanwhile', () => {
	const [one, other] = [delivery(), delivery()];
	const memory = eventMemoryOf(one.context);
	memory.events.add('e1');
	eventMemoryOf(other.context).subjects.add('call', 'connected');
	storeEvents(other.context, eventMemoryOf(other.context));
	storeEvents(one.context, memory);
	expect(one.staticData).toEqual({
		events: { events: [expect.anything()], subjects: [[expect.any(String), expect.any(Number), 'connected']] },
	});
});

it('another process knows what is stored', () => {
	const one = delivery();
	const memory = eventMemoryOf(one.context);
	memory.events.add('e1');
	storeEvents(one.context, memory);
	serial += 1;
	const stored = JSON.parse(JSON.stringify(one.staticData)) as IDataObject;
	const restarted = delivery(stored);
	expect(eventMemoryOf(restarted.context).events.add('e1')).toBe(false);
});

it('another node of the workflow has another memory', () => {
	eventMemoryOf(delivery().context).events.add('e1');
	expect(eventMemoryOf(delivery({}, { node: 'n2' }).context).events.add('e1')).toBe(true);
});

it('a test of the editor neither reads nor writes what counts', () => {
	eventMemoryOf(delivery().context).events.add('e1');
	const test = delivery({}, { mode: 'manual' });
	const memory = eventMemoryOf(test.context);
	expect(memory.events.add('e1')).toBe(true);
	storeEvents(test.context, memory);
	forgetTest(test.context);
	expect(test.staticData).toEqual({});
	expect(eventMemoryOf(delivery().context).events.add('e1')).toBe(false);
});

it('a test that is over leaves the same event free for the next', () => {
	const test = delivery({}, { mode: 'manual' });
	eventMemoryOf(test.context).events.add('e1');
	forgetTest(test.context);
	expect(eventMemoryOf(test.context).events.add('e1')).toBe(true);
});

it('a workflow that is published anew keeps its memory', () => {
	const one = delivery();
	const memory = eventMemoryOf(one.context);
	memory.events.add('e1');
	storeEvents(one.context, memory);
	forgetTest(one.context);
	expect(eventMemoryOf(delivery().context).events.add('e1')).toBe(false);
	expect(one.staticData).not.toEqual({});
});

it('it stays small: 500 events, 500 subjects', () => {
	const one = delivery();
	const memory = eventMemoryOf(one.context);
	for (let count = 0; count < 700; count++) {
		memory.events.add(`e${count}`);
		memory.subjects.add(`s${count}`, 'mark');
	}
	storeEvents(one.context, memory);
	const { events, subjects } = one.staticData.events as unknown as { events: unknown[]; subjects: unknown[] };
	expect([events.length, subjects.length]).toEqual([500, 500]);
	expect(JSON.stringify(one.staticData).length).toBeLessThan(50_000);
});
