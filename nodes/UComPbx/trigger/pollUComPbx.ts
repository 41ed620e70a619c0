import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';

import { settled } from '../../../credentials/foundation/settled';
import { itemError } from '../../shared/errors/itemError';
import { simplified } from '../../shared/response/records';
import { pollRun } from '../../shared/triggers/pollRun';
import type { PollSource } from '../../shared/triggers/pollSource';
import { uComPbx } from '../provider';
import { clientPart, extensionPart } from './paths';
import { pollSource, type PolledEvent, type PollWish } from './pollSources';

/** Also when the option is not added: n8n polls every minute by itself, and there is an hourly quota. */
const USUAL_MINUTES = 5;

/** The polling trigger's whole `poll`. @throws NodeApiError or NodeOperationError when the PBX cannot be asked */
export async function pollUComPbx(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const options = context.getNodeParameter('options', {}) as IDataObject;
	const read = await settled(Promise.resolve(options).then((given) => wishOf(context, given)));
	if ('error' in read) throw itemError(context, uComPbx, read, read.error);
	const wish = read.value;
	const source = pollSource(wish);
	const minutes = Number(options.minutesBetweenChecks ?? USUAL_MINUTES);
	return await pollRun(context, {
		provider: uComPbx,
		// Another client's or extension's list is another source.
		name: [wish.event, wish.event === 'newMessage' ? wish.extension : wish.client].join(' '),
		source,
		minutesBetweenChecks: Math.max(1, Number.isNaN(minutes) ? USUAL_MINUTES : minutes),
		isWanted: () => true,
		itemsOf: async (_connection, found) =>
			await Promise.resolve(
				found.map(({ record }) => ({ json: options.simplify === false ? record : short(source, wish.event, record) })),
			),
	});
}

function wishOf(context: IPollFunctions, options: IDataObject): PollWish {
	const event = context.getNodeParameter('event') as PolledEvent;
	const read = (name: string) => context.getNodeParameter(name, '', { extractValue: true });
	return {
		event,
		client: event === 'newMessage' ? '' : clientPart(read('clientId')),
		extension: event === 'newMessage' ? extensionPart(read('extension'), 'Extension') : '',
		waitForRecording: options.waitForRecording === true,
		direction: String(options.direction ?? 'in'),
	};
}

/** As the action node gives it, behind the name of the event. */
function short({ operation }: PollSource, event: PolledEvent, record: IDataObject): IDataObject {
	const { simplify, adds } = operation.result;
	return { event, ...(simplify ? simplified(record, simplify) : record), ...adds?.(record) };
}
