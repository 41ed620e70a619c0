import { numericId } from '../../shared/conversions/textField';
import { choiceField, type Option } from '../../shared/fields/constructors';
import { locatorField } from '../../shared/fields/locatorField';
import { resource } from '../../shared/fields/resource';
import type { Dependency } from '../../shared/model/operation';
import { reads, repeats } from '../../shared/request/effects';
import { path } from '../../shared/request/placements';
import { deleted, list } from '../../shared/response/results';
import { extensionField, idField } from '../addressFields';
import { underExtension } from '../addressing';
import { unconfirmed } from '../marks';

const GET_MANY =
	'List the addresses that are told of events. Handlers of other products (CRM connectors, call tracking) are among them.';
const DELETE =
	'Delete one handler by its ID, e.g. what a moved n8n has left behind. Look at its address first: it may belong to another product.';

const PLACES: Option[] = [
	['Agent', 'agent', 'Log-in and log-out of one agent'],
	['All Phones', 'phones', 'One handler for all phones of the PBX. That one can be deleted by its ID is inferred.'],
	['Extension', 'extension', 'Events of one extension'],
];

/**
 * https://ucom4b.atlassian.net/wiki/spaces/RACD/pages/28213730 (of an extension), 22347797 (of an agent), 247824385 (of
 * all phones). The DELETE without an ID is left out for good: it kills the handlers of other products.
 */
const handlersAt = (one: string): Dependency => ({
	field: 'place',
	choices: { extension: underExtension, phones: {}, agent: { agentId: path(numericId) } },
	paths: {
		phones: `/client/@me/phone_events/${one}`,
		agent: `/client/@me/agent/local/{agentId}/event/${one}`,
	},
});

const remove = repeats(
	'DELETE /extension/{extension}/event/{handlerId}',
	{
		parameters: { handlerId: path(numericId) },
		dependsOn: handlersAt('{handlerId}'),
		confirm: {
			displayName: 'Delete for Good',
			name: 'confirmDelete',
			description: 'Whether you really want to delete this handler. Whatever listens at its address is told no more.',
		},
		errors: unconfirmed,
	},
	deleted(),
);

export const eventHandlerResource = resource(
	'eventHandler',
	'Event Handler',
	{
		delete: ['Delete', 'Delete an event handler', DELETE, remove],
		getAll: [
			'Get Many',
			'Get many event handlers',
			GET_MANY,
			reads('GET /extension/{extension}/event/', { dependsOn: handlersAt('') }, list()),
		],
	},
	'getAll',
	[
		{
			for: ['delete', 'getAll'],
			fields: [
				choiceField('Of', 'place', PLACES, 'extension', 'Whose events'),
				extensionField('Extension that is listened to'),
				locatorField('Agent', 'agentId', 'searchAgents', ['ID', 'id', '2000'], 'Which agent, as in Agent > Get Many'),
			],
		},
		{ for: ['delete'], fields: [idField('Handler ID', 'handlerId', '5000', 'ID of the handler, as in Get Many')] },
	],
);
