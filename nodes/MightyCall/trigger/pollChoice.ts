import type { IDataObject, IPollFunctions } from 'n8n-workflow';

import type { PollSource } from '../../shared/triggers/pollSource';
import { listed } from '../../shared/conversions/textField';
import { pollSource, type PolledEvent } from './pollSources';

/** What the user wants to hear of, and how. */
export interface PollChoice {
	event: PolledEvent;
	source: PollSource;
	minutesBetweenChecks: number;
	/** Of contacts: created, changed, deleted. */
	include: string[];
	download: boolean;
	binaryProperty: string;
	simplify: boolean;
}

/** Also when the option is not added: n8n polls every minute by itself, and MightyCall allows 2500 requests a day. */
const USUAL_MINUTES = 5;

export function pollChoiceOf(context: IPollFunctions): PollChoice {
	const event = context.getNodeParameter('event') as PolledEvent;
	const options = context.getNodeParameter('options', {}) as IDataObject;
	const minutes = Number(options.minutesBetweenChecks ?? USUAL_MINUTES);
	return {
		event,
		source: pollSource(event, String(options.direction ?? 'inbound')),
		minutesBetweenChecks: Math.max(1, Number.isNaN(minutes) ? USUAL_MINUTES : minutes),
		include: listed(options.include ?? ['created', 'changed'], ','),
		download: options.download === true,
		binaryProperty: String(options.binaryPropertyName || 'data'),
		simplify: options.simplify !== false,
	};
}
