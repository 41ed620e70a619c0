import type { INodeProperties } from 'n8n-workflow';

import { choiceField, numberField, options, switchField, type Option } from '../../shared/fields/constructors';
import { simplifyField } from '../../shared/fields/standardFields';

const EVENTS: Option[] = [
	[
		'Call Ended',
		'callEnded',
		'A call is in the call log; once for each record, where a call has several. Outcome says whether it was missed, also without a queue.',
	],
	['Missed Call', 'missedCall', 'A queue could not connect a caller, as the panel of the call centre shows it'],
	[
		'Recording Ready',
		'recordingReady',
		'The call log names the recording of a call, within an hour of its end; Recording > Download takes its name. That the sound is there by then was inferred, not read by us.',
	],
	[
		'SMS Received',
		'smsReceived',
		'An SMS has come in. What the list of SMS looks like was inferred from the webhook, not read by us.',
		'On SMS received',
	],
];
const EVENT =
	'What starts the workflow. This node asks VOIPEX, so nothing is lost while n8n is down, up to 4 hours for a call under way. After a pause of more than 7 days it starts anew, from then on.';
const EACH_ATTEMPT =
	'Whether a caller of the list who tries again within a day, without being connected, comes once more; attempts says how often it was';
const MINUTES = 'VOIPEX is asked no more often than that, whatever Poll Times say; 1 if this is not set';

export const pollFields: INodeProperties[] = [
	choiceField('Event', 'event', EVENTS, 'missedCall', EVENT, { noDataExpression: true }),
	options(
		{
			...switchField('Each Attempt', 'eachAttempt', EACH_ATTEMPT, true),
			displayOptions: { show: { '/event': ['missedCall'] } },
		},
		numberField('Minutes Between Checks', 'minutesBetweenChecks', 1, MINUTES, { typeOptions: { minValue: 1 } }),
		simplifyField,
	),
];
