import { text } from '../../shared/conversions/textField';
import { additionalFields, exampleField, longTextField, needed } from '../../shared/fields/constructors';
import { resource } from '../../shared/fields/resource';
import { acts } from '../../shared/request/effects';
import { body, required } from '../../shared/request/placements';
import { record } from '../../shared/response/results';
import { accountIdField } from '../fields';
import { digitsId } from '../ids';
import { NORTH_AMERICA, phone } from '../phone';

const TRIGGER =
	'Start real phone calls: TeleTracker works through the steps of your call process, rings agents until one accepts, then dials the lead. Success means that it has started. One start per lead and hour.';
const LEAD =
	'Phone number of the lead to call. Ten digits count as a number of the US or Canada; spaces, dashes and brackets are fine.';
const PROCESS =
	'Which call process to run; give it when the account has several. It stands in the call process form, under Advanced Settings.';

const call = { deed: 'The call', check: 'Look at Report > Get Many, or at the RapidResponse report in TeleTracker,' };
const parameters = {
	leadNumber: required(body(phone, 'callee')),
	whisperText: required(body(text, 'whisper_text')),
	'additionalFields.accountId': body(digitsId, 'account_id'),
	'additionalFields.callProcessId': body(digitsId, 'callprocess_id'),
};

export const rapidResponseResource = resource(
	'rapidResponse',
	'RapidResponse',
	{
		trigger: [
			'Trigger',
			'Trigger a rapid response with a real phone call that may cost money',
			TRIGGER,
			acts(
				'POST /voice/rapidresponse',
				call,
				{ parameters, reaches: { fields: ['leadNumber'], national: NORTH_AMERICA } },
				record({ at: ['result'] }),
			),
		],
	},
	'trigger',
	[
		{
			for: ['trigger'],
			fields: [
				needed(exampleField('Lead Number', 'leadNumber', '+1 (504) 555-1234', LEAD)),
				needed({
					...longTextField('Whisper Text', 'whisperText', 'What is read aloud to the agents', 2),
					placeholder: 'e.g. New lead from the web form, asks for a viewing',
				}),
				additionalFields(accountIdField, exampleField('Call Process ID', 'callProcessId', '802931', PROCESS)),
			],
		},
	],
);
