import type { INodeProperties } from 'n8n-workflow';

import { choiceField, exampleField, longTextField, needed } from './constructors';

const REACHABLE =
	"What the person is asked, at most 1,000 characters. A link is put behind it that leads to n8n's own webhook URL: n8n must be reachable at that address from the person's phone.";

/** Named as n8n's own nodes name them: where an AI agent asks, n8n fills them in by these names. */
export const replyFields = (): INodeProperties[] => [
	needed(longTextField('Message', 'message', REACHABLE)),
	choiceField(
		'Response Type',
		'responseType',
		[
			['Approval', 'approval', 'Two buttons, of which one is pressed'],
			['Free Text', 'freeText', 'A field to write in'],
		],
		'approval',
		'How the person answers on the page behind the link. Opening it is no answer.',
	),
];

export const replyLabels = (): INodeProperties[] => [
	exampleField('Approve Button', 'approveLabel', 'Call now', 'What the button says that approves', {
		default: 'Approve',
	}),
	exampleField('Decline Button', 'declineLabel', 'Not now', 'What the button says that declines', {
		default: 'Decline',
	}),
	exampleField('Submit Button', 'submitLabel', 'Answer', 'What the button says below a free text', { default: 'Send' }),
];
