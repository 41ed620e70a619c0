import type { INodeProperties } from 'n8n-workflow';

export const pollFields: INodeProperties[] = [
	{
		displayName: 'Event',
		name: 'event',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Contact Changed',
				value: 'contactChanged',
				description: 'A contact was made or edited, or deleted if you include that',
			},
			{
				name: 'New Message',
				value: 'newMessage',
				description: 'A text message has come in, or gone out if you choose that',
			},
			{ name: 'New Recording', value: 'newRecording', description: 'The recording of a call is there' },
			{
				name: 'New Voicemail',
				value: 'newVoicemail',
				description: 'Somebody has left a voicemail; with its transcript if there is one',
			},
		],
		default: 'newVoicemail',
		description:
			'What starts the workflow. MightyCall reports none of these by itself, so this node asks for them. After a pause of more than 7 days it starts anew, from then on.',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Direction',
				name: 'direction',
				type: 'options',
				options: [
					{ name: 'All', value: 'all' },
					{ name: 'Inbound', value: 'inbound' },
					{ name: 'Outbound', value: 'outbound' },
				],
				default: 'inbound',
				description: 'Which messages',
				displayOptions: { show: { '/event': ['newMessage'] } },
			},
			{
				displayName: 'Download',
				name: 'download',
				type: 'boolean',
				default: false,
				description: 'Whether to add the sound as a file. Takes two requests more for each.',
				displayOptions: { show: { '/event': ['newRecording', 'newVoicemail'] } },
			},
			{
				displayName: 'Include',
				name: 'include',
				type: 'multiOptions',
				options: [
					{ name: 'Changed', value: 'changed' },
					{ name: 'Created', value: 'created' },
					{ name: 'Deleted', value: 'deleted' },
				],
				default: ['created', 'changed'],
				description: 'What may have happened to a contact',
				displayOptions: { show: { '/event': ['contactChanged'] } },
			},
			{
				displayName: 'Minutes Between Checks',
				name: 'minutesBetweenChecks',
				type: 'number',
				typeOptions: { minValue: 1 },
				default: 5,
				description:
					'MightyCall is asked no more often than that, whatever Poll Times say; 5 if this is not set. It allows 2500 requests a day for an API key, and a check takes at least one.',
			},
			{
				displayName: 'Put Output File in Field',
				name: 'binaryPropertyName',
				type: 'string',
				default: 'data',
				hint: 'The name of the output binary field to put the file in',
				displayOptions: { show: { '/event': ['newRecording', 'newVoicemail'] } },
			},
			{
				displayName: 'Simplify',
				name: 'simplify',
				type: 'boolean',
				default: true,
				description: 'Whether to return a simplified version of the response instead of the raw data',
			},
		],
	},
];
