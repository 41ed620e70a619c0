import { flag, text } from '../../shared/conversions/textField';
import { exampleField, needed, switchField, textField } from '../../shared/fields/constructors';
import { resource } from '../../shared/fields/resource';
import { acts } from '../../shared/request/effects';
import { body, required } from '../../shared/request/placements';

const CREATE =
	'Set up a container for schedules and outbound AI calls. A call flow has one already: get its UID with Call Flow > Get.';
const ENABLED =
	'Whether the campaign is enabled. What a disabled one does we have not read; presumably it places no calls.';
const TYPE =
	'Type of the campaign. We have read of "scheduled_call" alone; change it if Mico\'s API guide (developers.micovoice.com) names others.';

const created = {
	deed: 'The campaign',
	done: 'created',
	check: 'Ask Mico whether it exists (the web app may not show campaigns made through the API)',
};
const parameters = { name: required(body(text)), isEnabled: body(flag, 'is_enabled'), type: body(text) };

export const campaignResource = resource(
	'campaign',
	'Campaign',
	{ create: ['Create', 'Create a campaign', CREATE, acts('POST /campaigns', created, { parameters })] },
	'create',
	[
		{
			for: ['create'],
			fields: [
				needed(exampleField('Name', 'name', 'Appointment reminders')),
				switchField('Enabled', 'isEnabled', ENABLED, true),
				textField('Type', 'type', TYPE, { default: 'scheduled_call' }),
			],
		},
	],
);
