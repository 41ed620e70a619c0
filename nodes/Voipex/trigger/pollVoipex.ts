import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';

import { simplified } from '../../shared/response/records';
import { pollRun } from '../../shared/triggers/pollRun';
import type { PollSource } from '../../shared/triggers/pollSource';
import { voipex } from '../provider';
import { pollSource, type PolledEvent } from './pollSources';

const USUAL_MINUTES = 1;

/** The polling trigger's whole `poll`. @throws NodeApiError or NodeOperationError when VOIPEX cannot be asked */
export async function pollVoipex(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const options = context.getNodeParameter('options', {}) as IDataObject;
	const event = context.getNodeParameter('event') as PolledEvent;
	const source = pollSource(event, options.eachAttempt !== false);
	const minutes = Number(options.minutesBetweenChecks ?? USUAL_MINUTES);
	return await pollRun(context, {
		provider: voipex,
		name: event,
		source,
		minutesBetweenChecks: Math.max(1, Number.isNaN(minutes) ? USUAL_MINUTES : minutes),
		isWanted: () => true,
		itemsOf: async (_connection, found) =>
			await Promise.resolve(
				found.map(({ record }) => ({ json: options.simplify === false ? record : short(source, event, record) })),
			),
	});
}

/** As the action node gives it, behind the name of the event. */
function short({ operation }: PollSource, event: PolledEvent, record: IDataObject): IDataObject {
	const { simplify, adds } = operation.result;
	return { event, ...(simplify ? simplified(record, simplify) : record), ...adds?.(record) };
}
