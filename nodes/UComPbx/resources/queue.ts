import { flag, numericId, text, wholeNumber } from '../../shared/conversions/textField';
import {
	choiceField,
	exampleField,
	needed,
	numberField,
	switchField,
	updateFields,
	type Option,
} from '../../shared/fields/constructors';
import { locatorField } from '../../shared/fields/locatorField';
import { resource } from '../../shared/fields/resource';
import { reads, repeats } from '../../shared/request/effects';
import { body } from '../../shared/request/placements';
import { record, words } from '../../shared/response/results';
import { extensionField } from '../addressFields';
import { underExtension } from '../addressing';
import { dialled } from '../dialled';
import { CLIENT_CODE, more, moreFields, REROUTES } from '../marks';

const UPDATE = `Change settings of a queue. ${REROUTES} ${CLIENT_CODE}`;
const STATUS = `See who waits and who is free at this moment. ${CLIENT_CODE} Its fields we have not read; they come through as they are.`;

const STRATEGIES: Option[] = [
	['Agent With Fewest Calls', 'agent-with-fewest-calls'],
	['Agent With Least Talk Time', 'agent-with-least-talk-time'],
	['Longest Idle Agent', 'longest-idle-agent'],
	['Random', 'random'],
	['Ring All', 'ring-all'],
	['Round Robin', 'round-robin'],
	['Sequentially by Agent Order', 'sequentially-by-agent-order'],
	['Top Down', 'top-down'],
];

const sound = (displayName: string, name: string, description: string) =>
	locatorField(displayName, name, 'searchSounds', ['ID', 'id', '1200'], description, 'sound');

const settings = updateFields(
	'What to change; everything else stays as it is',
	sound('Announcement ID', 'announceSound', 'Sound that is played to waiting callers again and again'),
	numberField('Announcement Every (Seconds)', 'announceFrequency', 30, 'How long to wait between two announcements'),
	exampleField('Exit Destination', 'exitTransferDst', '101', 'Where callers go who press the exit key'),
	exampleField('Exit Key', 'exitKey', '0', 'Key with which a caller leaves the queue'),
	numberField('Longest Wait (Seconds)', 'maxWaitTime', 300, 'When a caller goes to Timeout Destination'),
	switchField('Record Calls', 'recordEnabled', 'Whether calls of the queue are recorded'),
	sound('Start Sound ID', 'startSound', 'Sound that greets callers'),
	choiceField('Strategy', 'strategy', STRATEGIES, 'round-robin', 'Whom the queue rings'),
	exampleField('Timeout Destination', 'timeoutTransferDst', '101', 'Where callers go who have waited too long'),
);

/** https://ringme-confluence.atlassian.net/wiki/spaces/Ringme/pages/1901921021 */
const update = repeats(
	'PUT /extension/{extension}/queue/',
	{
		parameters: {
			...underExtension,
			'updateFields.announceFrequency': body(wholeNumber, 'announce_frequency'),
			'updateFields.announceSound': body(numericId, 'announce_sound'),
			'updateFields.exitKey': body(text, 'exit_key'),
			'updateFields.exitTransferDst': body(dialled, 'exit_transfer_dst'),
			'updateFields.maxWaitTime': body(wholeNumber, 'max_wait_time'),
			'updateFields.recordEnabled': body(flag, 'record_enabled'),
			'updateFields.startSound': body(numericId, 'start_sound'),
			'updateFields.strategy': body(text),
			'updateFields.timeoutTransferDst': body(dialled, 'timeout_transfer_dst'),
			...more,
		},
	},
	words(),
);

const one = { parameters: underExtension };

export const queueResource = resource(
	'queue',
	'Queue',
	{
		get: [
			'Get',
			'Get a queue',
			`Retrieve the settings of one queue. ${CLIENT_CODE}`,
			reads('GET /extension/{extension}/queue/', one, record()),
		],
		getStatus: [
			'Get Status',
			'Get status of a queue',
			STATUS,
			reads('GET /extension/{extension}/queue/status/', one, words()),
		],
		update: ['Update', 'Update a queue', UPDATE, update],
	},
	'getStatus',
	[
		{
			for: ['get', 'getStatus', 'update'],
			fields: [needed(extensionField('The queue: an extension of type queue', 'searchQueues'))],
		},
		{ for: ['update'], fields: [settings, moreFields] },
	],
);
