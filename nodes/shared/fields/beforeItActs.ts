import type { INodeProperties } from 'n8n-workflow';

import type { Recipient } from '../model/recipient';
import { choiceField, choicesField, collection, exampleField, longTextField, switchField } from './constructors';

const CONSENT =
	'Whether the person has agreed to be called or texted. Mostly an expression; whatever it gives that is not true counts as no, also nothing and "yes".';
const DO_NOT_CONTACT =
	'Numbers that are left alone: one a line, separated by commas, as JSON, or an expression that gives a list or items. Compared as numbers, however they are written.';
const AS_DIALLED =
	' The node does not know the dialling plan of the switchboard: write numbers with the country code here and where they are dialled.';
const HOURS_FROM = 'Nothing is sent before this time of day. Later than Hours To, the hours go over midnight.';
const HOURS_TO = 'Nothing is sent from this time of day on';
const TIME_ZONE =
	'Where the person is, such as America/New_York, for the hours and weekdays. Without this option they count in the time zone of the workflow; where it is there and empty, the item is skipped.';
const CONTACTED =
	'Who has been called or texted before, with this option on. n8n remembers the last 10,000 numbers in its database. Two workers at the same moment may both find somebody new.';
const WEEKDAYS = 'Days on which something is sent. Hours over midnight belong to the day on which they begin.';

/** Where no country is known, numbers are those of a switchboard. */
const doNotContact = ({ national, inBody }: Recipient) =>
	longTextField(
		'Do Not Contact',
		'doNotContact',
		national || inBody ? DO_NOT_CONTACT : `${DO_NOT_CONTACT}${AS_DIALLED}`,
	);

const hours = (): INodeProperties[] => [
	exampleField('Hours From', 'hoursFrom', '08:00', HOURS_FROM, { default: '08:00' }),
	exampleField('Hours To', 'hoursTo', '20:00', HOURS_TO, { default: '20:00' }),
	exampleField('Time Zone', 'timezone', '{{ $json.timezone }}', TIME_ZONE),
	choicesField(
		'Weekdays',
		'weekdays',
		[
			['Friday', '5'],
			['Monday', '1'],
			['Saturday', '6'],
			['Sunday', '7'],
			['Thursday', '4'],
			['Tuesday', '2'],
			['Wednesday', '3'],
		],
		['1', '2', '3', '4', '5'],
		WEEKDAYS,
	),
];

/** What has to be so before somebody is called or texted; nothing of it unless it is added. */
export const beforeItActs = (recipient: Recipient): INodeProperties =>
	collection(
		'Before It Acts',
		'beforeItActs',
		'Add condition',
		[
			switchField('Consent', 'consent', CONSENT),
			doNotContact(recipient),
			...(recipient.withoutHours ? [] : hours()),
			choiceField(
				'Skip If Contacted Before',
				'contactedBefore',
				[
					['By This Node', 'node'],
					['By This Workflow', 'workflow', 'Also by another of our nodes in it that has this option'],
				],
				'node',
				CONTACTED,
			),
		],
		'What has to be so before somebody is called or texted. An item that does not pass comes out with the reason, and nothing is sent. No promise that the law is kept.',
	);
