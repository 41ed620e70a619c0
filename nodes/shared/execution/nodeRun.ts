import type { IExecuteFunctions } from 'n8n-workflow';

import type { Skips } from '../gate/skips';
import type { Operation } from '../model/operation';
import type { Resource } from '../model/provider';
import type { Screen } from '../model/screen';
import type { Connection } from '../transport/connection';
import type { Lane } from '../transport/lane';
import type { Failures } from './failures';
import type { PlacedCalls } from './placedCalls';
import type { RetryMemory } from './retryMemory';
import type { Waits } from './sideBySide';

/** One run of a node: the operation the user chose, and the connection all its items share. */
export interface NodeRun {
	context: IExecuteFunctions;
	connection: Connection;
	resource: Resource;
	/** The operation's value in the workflow. */
	operationName: string;
	operation: Operation;
	/** The screens of items that were looked at before they begin: n8n takes milliseconds to work out an expression. */
	ahead?: Map<number, Screen>;
	/** The items of which one request is made. */
	together?: number[];
	/** What this run has already done, when n8n may run the node again. */
	memory?: RetryMemory;
	/** The calls it has placed and waits for. */
	placed?: PlacedCalls;
	/** What did not pass the gate. */
	skips: Skips;
	/** What failed while the workflow goes on. */
	failures: Failures;
	/** Where items may have to wait: they do so side by side. */
	waits?: Waits;
	/** In which the pages of lists come to their turn, those of all items; without it they come one after another. */
	pages?: Lane;
}
