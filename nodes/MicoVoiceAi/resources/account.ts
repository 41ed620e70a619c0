import { resource } from '../../shared/fields/resource';
import { asks } from '../../shared/request/effects';
import { questions } from '../questions';

const CHECK =
	'Find out which base path serves what, and what the keys may do, by reading alone: one item for each question, without personal data. Whoever asks for help or reports a mistake sends its output along.';

export const accountResource = resource(
	'account',
	'Account',
	{ checkApi: ['Check API', 'Check what the API can do', CHECK, asks(questions)] },
	'checkApi',
);
