import type { IExecuteFunctions } from 'n8n-workflow';

import { placedCallsOf } from '../../../nodes/shared/execution/placedCalls';
import type { RequestPlan } from '../../../nodes/shared/model/requestPlan';
import { NODE } from '../support/connections';

interface Run {
	execution?: string;
	mode?: string;
	run?: number;
	type?: string;
	items?: object[];
}

const CALL = [{ id: 'example-call' }];

const plan = (to: string): RequestPlan => ({ path: '/calls', pathParameters: {}, query: {}, body: { to } });

let stored: object = {};

const placed = ({ execution = '1', mode = 'trigger', run = 0, type = NODE.type, items = [{ to: 1 }] }: Run = {}) =>
	placedCallsOf({
		getContext: () => stored,
		getNode: () => ({ ...NODE, type }),
		getExecutionId: () => execution,
		getMode: () => mode,
		getWorkflowDataProxy: () => ({ $runIndex: run }),
		getInputData: () => items.map((json) => ({ json })),
	} as unknown as IExecuteFunctions);

/** The Retry button: another execution, with what the failed one has stored. */
const retried = (more: Run = {}) => {
	stored = JSON.parse(JSON.stringify(stored)) as object;
	return placed({ execution: '2', mode: 'retry', ...more })!;
};

beforeEach(() => {
	stored = {};
	placed()!.keep(0, plan('+12125550123'), CALL);
});

it('a retry of the same run knows the call of the same request', () => {
	expect(retried().recall(0, plan('+12125550123'))).toEqual(CALL);
});

it('so does a retry of the retry', () => {
	const calls = retried();
	calls.keep(0, plan('+12125550123'), CALL);
	expect(retried({ execution: '3' }).recall(0, plan('+12125550123'))).toEqual(CALL);
});

it.each<[string, Run]>([
	['an execution that is no retry', { mode: 'trigger' }],
	['another run of a loop', { run: 1 }],
	['another input', { items: [{ to: 2 }] }],
	['the very execution', { execution: '1' }],
])('%s does not', (_what, more) => {
	expect(retried(more).recall(0, plan('+12125550123'))).toBeUndefined();
});

it('nor another request', () => {
	expect(retried().recall(0, plan('+12125550124'))).toBeUndefined();
});

it('the tool of an agent has none', () => {
	expect(placed({ type: `${NODE.type}Tool` })).toBeUndefined();
});
