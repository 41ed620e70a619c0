import { additionalFields, exampleField } from '../../shared/fields/constructors';
import { resource } from '../../shared/fields/resource';
import { asks } from '../../shared/request/effects';
import { query } from '../../shared/request/placements';
import { digitsId } from '../ids';
import { questions } from '../questions';

const CHECK =
	'Find out how TeleTracker reads the bearer, what a report holds and whose days it has, by reading alone: one item for each question, without personal data. Whoever asks for help or reports a mistake sends its output along.';
const OTHER =
	'Account other than that of the credential, to find out whether one session serves both. Left empty, that is not asked.';

const parameters = { 'additionalFields.otherAccountId': query(digitsId, 'account_id') };

export const accountResource = resource(
	'account',
	'Account',
	{ checkApi: ['Check API', 'Check what the API can do', CHECK, asks(questions, parameters)] },
	'checkApi',
	[
		{
			for: ['checkApi'],
			fields: [additionalFields(exampleField('Other Account ID', 'otherAccountId', '12345', OTHER))],
		},
	],
);
