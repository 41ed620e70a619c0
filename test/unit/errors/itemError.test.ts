import type { INode } from 'n8n-workflow';

import { FieldError } from '../../../nodes/shared/conversions/fieldError';
import { errorText } from '../../../nodes/shared/errors/errorText';
import { itemError } from '../../../nodes/shared/errors/itemError';
import { OperationFailed } from '../../../nodes/shared/errors/operationFailed';
import { connection, NODE, PROVIDER } from '../support/connections';

const wording = { message: 'Example Phone does not know this call', description: 'It has ended.' };
const ERRORS: Array<[string, unknown, string, string]> = [
	[
		'a field',
		new FieldError('"To" cannot be a phone number: "Ada"', 'Enter it with its country code.'),
		'"To" cannot be a phone number: "Ada" [item 0]',
		'Enter it with its country code.',
	],
	['a refusal', new OperationFailed(wording), 'Example Phone does not know this call [item 0]', 'It has ended.'],
];

function errorAs(node: INode, error: unknown) {
	const { connection: own } = connection({});
	const context = { ...own.context, getNode: () => node } as typeof own.context;
	return itemError(context, PROVIDER, { value: { ...own, context } }, error, 0);
}

describe.each(ERRORS)('%s', (_name, error, message, advice) => {
	it('as a step of a workflow: what happened and what to do stand apart', () => {
		expect(errorAs(NODE, error)).toMatchObject({ message, description: expect.stringContaining(advice) });
	});

	it('as the tool of an agent: the agent is told what to do in the one text that it gets', () => {
		const made = errorAs({ ...NODE, type: 'n8n-nodes-telephony.exampleTool' }, error);
		expect(made.message).toBe(`${message}. ${advice}`);
		expect(errorText(made)).toBe(made.message);
	});
});
