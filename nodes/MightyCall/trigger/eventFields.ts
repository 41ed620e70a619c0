import type { INodeProperties } from 'n8n-workflow';

const WHERE_TO_PASTE = [
	'MightyCall has no way to register the address by itself; paste it once:',
	'1. Publish this workflow, so that the check which MightyCall makes on saving gets its answer.',
	'2. Copy the Production URL above. (The Test URL works only while this node listens for a test event.)',
	'3. In the MightyCall panel open Integrations > API (Call Center) or Settings > API Integration (Classic), tab Webhooks.',
	'4. Add the address and save. There is room for 10 addresses, and each gets the events of all calls.',
].join('<br>');

export const eventFields: INodeProperties[] = [
	{ displayName: WHERE_TO_PASTE, name: 'whereToPaste', type: 'notice', default: '' },
	{
		displayName: 'Events',
		name: 'events',
		type: 'multiOptions',
		required: true,
		options: [
			{ name: 'Any', value: 'any', description: 'Whatever MightyCall posts, also events with a name of their own' },
			{ name: 'Completed', value: 'completed', description: 'A call has come to its end; once per call' },
			{ name: 'Connected', value: 'connected', description: 'Somebody has taken a call' },
			{
				name: 'Missed',
				value: 'missed',
				description:
					'An incoming call has ended and nobody took it; once per call, some seconds after its end. Takes a request, to ask MightyCall whether that is so (also with Any and Completed).',
			},
			{ name: 'Ringing', value: 'ringing', description: 'A phone rings, or a number is dialed; once per user' },
			{ name: 'Started', value: 'started', description: 'A call has come in or is going out' },
		],
		default: ['missed'],
		description: 'What starts the workflow',
	},
	{
		displayName: 'Directions',
		name: 'directions',
		type: 'multiOptions',
		options: [
			{ name: 'Callback', value: 'callback', description: 'Calls that somebody asked for on a website' },
			{ name: 'Incoming', value: 'incoming' },
			{ name: 'Outgoing', value: 'outgoing' },
		],
		default: [],
		description: 'Only calls of these directions; all if none is chosen',
	},
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add filter',
		default: {},
		options: [
			{
				displayName: 'Business Numbers',
				name: 'businessNumbers',
				type: 'string',
				default: '',
				placeholder: 'e.g. +1 (555) 010-1234, +15550105678',
				description: 'Only calls from or to these numbers, separated by commas. Spaces, dashes and brackets are fine.',
			},
			{
				displayName: 'Event Names',
				name: 'eventNames',
				type: 'string',
				default: '',
				placeholder: 'e.g. IncomingCallStopRinging',
				description:
					"MightyCall's own names, separated by commas. With Any only these events start the workflow, otherwise these as well as the chosen ones.",
			},
			{
				displayName: 'Extensions',
				name: 'extensions',
				type: 'string',
				default: '',
				placeholder: 'e.g. 101, 102',
				description:
					'Only events of these users, separated by commas. The end of a call, also of a missed one, is that of all users whose phone rang or who took part. Most Started events name no extension.',
			},
		],
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Download Recording',
				name: 'downloadRecording',
				type: 'boolean',
				default: false,
				description:
					'Whether to wait for the recording of a call that has ended and to add it as a file. Fetches the call, too; MightyCall allows 2500 requests a day.',
			},
			{
				displayName: 'Fetch Call',
				name: 'fetchCall',
				type: 'boolean',
				default: false,
				description:
					'Whether to add what MightyCall knows of the call, e.g. who took part. One request or more per event; MightyCall allows 2500 a day.',
			},
			{
				displayName: 'Put Output File in Field',
				name: 'binaryPropertyName',
				type: 'string',
				default: 'data',
				hint: 'The name of the output binary field to put the file in',
			},
			{
				displayName: 'Simplify',
				name: 'simplify',
				type: 'boolean',
				default: true,
				description: 'Whether to return a simplified version of the response instead of the raw data',
			},
			{
				displayName: 'Wait Seconds',
				name: 'waitSeconds',
				type: 'number',
				typeOptions: { minValue: 0, maxValue: 120 },
				default: 30,
				description:
					'How long to wait for the recording, or for a call that MightyCall does not know yet. MightyCall itself gets its answer at once.',
			},
		],
	},
];
