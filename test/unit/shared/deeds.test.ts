import type { IExecuteFunctions } from 'n8n-workflow';

import { deedKey, deedsOf } from '../../../nodes/shared/deeds';
import { NODE } from '../support/connections';

interface Run {
	execution?: string;
	workflow?: string;
	node?: string;
	run?: number;
	retries?: boolean;
}

function remembered({ execution = 'e1', workflow = 'w1', node = 'n1', run = 0, retries = true }: Run = {}) {
	return deedsOf({
		getNode: () => ({ ...NODE, id: node, retryOnFail: retries }),
		getExecutionId: () => execution,
		getWorkflow: () => ({ id: workflow }),
		getWorkflowDataProxy: () => ({ $runIndex: run }),
	} as unknown as IExecuteFunctions);
}

const deed = { records: [{ id: 1 }] };

it('the same run of a node, tried again, knows what it did', () => {
	remembered()!.deeds.set('key', deed);
	expect(remembered()!.deeds.get('key')).toBe(deed);
});

it.each<[string, Run]>([
	['execution', { execution: 'e2' }],
	['workflow', { workflow: 'w2' }],
	['node', { node: 'n2' }],
	['round of a loop', { run: 1 }],
])('another %s knows nothing of it', (_name, other) => {
	remembered()!.deeds.set('key', deed);
	expect(remembered(other)!.deeds.size).toBe(0);
});

it('a run that ended well is forgotten', () => {
	const memory = remembered({ execution: 'ended' })!;
	memory.deeds.set('key', deed);
	memory.forget();
	expect(remembered({ execution: 'ended' })!.deeds.size).toBe(0);
});

it.each<[string, Run]>([
	['the node is not tried again', { retries: false }],
	['the execution has no ID', { execution: '' }],
	['the execution is not stored', { execution: '__UNKNOWN__' }],
])('nothing is remembered when %s', (_name, run) => {
	expect(remembered(run)).toBeUndefined();
});

it('of many runs those used last stay', () => {
	remembered({ execution: 'old' })!.deeds.set('key', deed);
	remembered({ execution: 'used' })!.deeds.set('key', deed);
	for (let index = 0; index < 150; index++) {
		remembered({ execution: `x${index}` });
		remembered({ execution: 'used' });
	}
	expect(remembered({ execution: 'used' })!.deeds.size).toBe(1);
	expect(remembered({ execution: 'old' })!.deeds.size).toBe(0);
});

it('an item whose fields differ on the second run is a new deed', () => {
	expect(deedKey(0, { body: { to: '+1' } })).toBe(deedKey(0, { body: { to: '+1' } }));
	expect(deedKey(0, { body: { to: '+2' } })).not.toBe(deedKey(0, { body: { to: '+1' } }));
});

it('two items that ask for the same are two deeds', () => {
	expect(deedKey(1, { body: {} })).not.toBe(deedKey(0, { body: {} }));
});
