import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { FieldError } from '../../shared/conversions/fieldError';
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
	const wish = wishOf(context, options);
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
	try {
		return {
			event,
			client: event === 'newMessage' ? '' : clientPart(read('clientId')),
			extension: event === 'newMessage' ? extensionPart(read('extension'), 'Extension') : '',
			waitForRecording: options.waitForRecording === true,
			direction: String(options.direction ?? 'in'),
		};
	} catch (error) {
		if (!(error instanceof FieldError)) throw error;
		throw new NodeOperationError(context.getNode(), error.message, { description: error.advice });
	}
}

/** As the action node gives it, behind the name of the event. */
function short({ operation }: PollSource, event: PolledEvent, record: IDataObject): IDataObject {
	const { simplify } = operation.result;
	return { event, ...(simplify ? simplified(record, simplify) : record) };
}
