import type { IExecuteFunctions } from 'n8n-workflow';

import { retryMemoryOf } from '../../../nodes/shared/execution/retryMemory';
import { NODE } from '../support/connections';

interface Run {
	execution?: string;
	workflow?: string;
	node?: string;
	run?: number;
	retries?: boolean;
	type?: string;
	items?: object[];
}

const START = Date.UTC(2026, 0, 1);

function remembered({
	execution = 'e1',
	workflow = 'w1',
	node = 'n1',
	run = 0,
	retries = true,
	type = NODE.type,
	items = [{ to: 1 }, { to: 2 }],
}: Run = {}) {
	return retryMemoryOf({
		getNode: () => ({ ...NODE, id: node, type, retryOnFail: retries }),
		getExecutionId: () => execution,
		getWorkflow: () => ({ id: workflow }),
		getWorkflowDataProxy: () => ({ $runIndex: run }),
		getInputData: () => items.map((json) => ({ json })),
	} as unknown as IExecuteFunctions);
}

const deed = { records: [{ id: 1 }] };

beforeEach(() => jest.useFakeTimers({ now: START }));
afterEach(() => jest.useRealTimers());

it('the same run of a node, tried again, knows what its item did', () => {
	remembered()!.remember(0, deed);
	expect(remembered()!.recall(0)).toBe(deed);
	expect(remembered()!.recall(1)).toBeUndefined();
});

it.each<[string, Run]>([
	['execution', { execution: 'e2' }],
	['workflow', { workflow: 'w2' }],
	['node', { node: 'n2' }],
	['round of a loop', { run: 1 }],
	['input in the same place', { items: [{ to: 3 }] }],
])('another %s knows nothing of it', (_name, other) => {
	remembered()!.remember(0, deed);
	expect(remembered(other)!.recall(0)).toBeUndefined();
});

it('as a tool a node is known by what the agent asked for, whatever its run', () => {
	const tool = { type: 'n8n-nodes-telephony.exampleTool', execution: 'tool' };
	remembered({ ...tool, run: 0 })!.remember(0, deed);
	expect(remembered({ ...tool, run: 1 })!.recall(0)).toBe(deed);
	expect(remembered({ ...tool, run: 1, items: [{ to: 3 }] })!.recall(0)).toBeUndefined();
});

it('a run that ended well is forgotten, but not what a tool was asked for beside it', () => {
	const tool = { type: 'n8n-nodes-telephony.exampleTool', execution: 'ended' };
	remembered({ ...tool, items: [{ to: 1 }] })!.remember(0, deed);
	remembered({ ...tool, items: [{ to: 2 }] })!.remember(0, deed);
	remembered({ ...tool, items: [{ to: 1 }] })!.forget();
	expect(remembered({ ...tool, items: [{ to: 1 }] })!.recall(0)).toBeUndefined();
	expect(remembered({ ...tool, items: [{ to: 2 }] })!.recall(0)).toBe(deed);
});

it.each<[string, Run]>([
	['the node is not tried again', { retries: false }],
	['the execution has no ID', { execution: '' }],
	['the execution is not stored', { execution: '__UNKNOWN__' }],
])('nothing is remembered when %s', (_name, run) => {
	expect(remembered(run)).toBeUndefined();
});

it('a run in which something happens stays, however many others come', () => {
	const long = remembered({ execution: 'long' })!;
	long.remember(0, deed);
	for (let index = 0; index < 3_000; index++) {
		if (index % 500 === 0) long.remember(1, deed);
		remembered({ execution: `x${index}` })!.remember(0, deed);
	}
	expect(remembered({ execution: 'long' })!.recall(0)).toBe(deed);
	expect(remembered({ execution: 'x0' })!.recall(0)).toBeUndefined();
});

it('a clock that is set ahead makes it forget nothing', () => {
	remembered({ execution: 'idle' })!.remember(0, deed);
	jest.setSystemTime(START + 60 * 60_000);
	remembered({ execution: 'later' });
	expect(remembered({ execution: 'idle' })!.recall(0)).toEqual(deed);
});

it('a run nobody has touched for a while is given up', () => {
	remembered({ execution: 'idle' })!.remember(0, deed);
	jest.advanceTimersByTime(6 * 60_000);
	remembered({ execution: 'later' });
	expect(remembered({ execution: 'idle' })!.recall(0)).toBeUndefined();
});

it('a run that waits for the end of a call is kept as long as it says so, however many others there are', () => {
	const MINUTE = 60_000;
	const memory = remembered()!;
	memory.remember(0, deed);
	for (let minute = 0; minute < 60; minute += 4) {
		jest.advanceTimersByTime(4 * MINUTE);
		memory.keep();
		remembered({ execution: `other ${minute}` })!.remember(0, deed);
	}
	expect(remembered()!.recall(0)).toBe(deed);
});
