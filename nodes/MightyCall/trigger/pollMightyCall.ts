import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';

import { pollRun } from '../../shared/triggers/pollRun';
import { mightyCall } from '../provider';
import { pollChoiceOf } from './pollChoice';
import { isIncluded, pollItems } from './pollItems';

/** The polling trigger's whole `poll`. @throws NodeApiError or NodeOperationError when MightyCall cannot be asked */
export async function pollMightyCall(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const choice = pollChoiceOf(context);
	return await pollRun(context, {
		provider: mightyCall,
		name: choice.event,
		source: choice.source,
		minutesBetweenChecks: choice.minutesBetweenChecks,
		isWanted: (found) => isIncluded(choice, found),
		itemsOf: async (connection, found) => await pollItems(context, connection, choice, found),
	});
}
