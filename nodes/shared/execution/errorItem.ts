import type { INodeExecutionData } from 'n8n-workflow';

import { errorText } from '../errors/errorText';
import type { ItemError } from '../errors/itemError';

/** One text in `error`: n8n sends an item to the error output by that alone, and would drop any other key. */
export const errorItem = (error: ItemError, itemIndex: number): INodeExecutionData => ({
	json: { error: errorText(error) },
	pairedItem: { item: itemIndex },
});
