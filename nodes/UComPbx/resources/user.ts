import { filters, jsonField, needed } from '../../shared/fields/constructors';
import { resource } from '../../shared/fields/resource';
import { acts, asks, reads } from '../../shared/request/effects';
import { body, required } from '../../shared/request/placements';
import { list, words } from '../../shared/response/results';
import { clientIdField } from '../addressFields';
import { underClient } from '../addressing';
import { variables } from '../dialled';
import { CLIENT_CODE } from '../marks';
import { filteredPeriod, filteredPeriodFields, order, orderFilter } from '../periodFields';
import { questions } from '../questions';

const CHECK =
	'Find out what this PBX can do, by reading alone: one item for each question, without personal data. Whoever asks for help or reports a mistake sends its output along.';
const SET =
	'Store values that callbacks use as $cv(NAME) and as @NAME for an extension. Users of one extension or group may not.';
const PAIRS = 'Names and values as a JSON object, e.g. {"HOTLINE": "1844*102"}';

const ofClient = { parameters: underClient };

/** https://ringme-confluence.atlassian.net/wiki/spaces/Ringme/pages/2361458689 */
const setVariables = acts(
	'POST /client/{clientId}/variables/',
	{ deed: 'The variables', done: 'stored', check: 'Look in the panel of the PBX' },
	{ parameters: { ...underClient, variables: required(body(variables)) } },
	words(),
);

const getRegistrationLog = reads(
	'GET /client/{clientId}/reg_status_log/',
	{ parameters: { ...underClient, ...filteredPeriod, ...order } },
	list(),
);

/** The resource is called after its first operation: workflows hold that name. */
export const userResource = resource(
	'user',
	'Account',
	{
		checkApi: ['Check API', 'Check what the API can do', CHECK, asks(questions)],
		get: [
			'Get User',
			'Get a user',
			'Retrieve the user of the credential: login, rights, time zone, client and extension',
			reads('GET /user/'),
		],
		getAliases: [
			'Get Aliases',
			'Get aliases of the account',
			`List the aliases of the PBX. ${CLIENT_CODE}`,
			reads('GET /client/{clientId}/alias/', ofClient, list()),
		],
		getClient: [
			'Get Client',
			'Get the client of the account',
			`Retrieve the data of the PBX as a whole. ${CLIENT_CODE}`,
			reads('GET /client/client_info/{clientId}/', ofClient),
		],
		getLimits: [
			'Get Limits',
			'Get limits of the account',
			`See how many event handlers, rules and the like there may be. ${CLIENT_CODE} Its fields we have not read.`,
			reads('GET /client/{clientId}/limit/', ofClient, words()),
		],
		getRegistrationLog: [
			'Get Registration Log',
			'Get registration log of the account',
			`List when devices signed in and out. ${CLIENT_CODE}`,
			getRegistrationLog,
		],
		setVariables: ['Set Variables', 'Set variables of the account', SET, setVariables],
	},
	'get',
	[
		{ for: ['getAliases', 'getClient', 'getLimits', 'getRegistrationLog', 'setVariables'], fields: [clientIdField] },
		{ for: ['setVariables'], fields: [needed(jsonField('Variables (JSON)', 'variables', PAIRS))] },
		{
			for: ['getRegistrationLog'],
			fields: [filters(...filteredPeriodFields('Entries'), orderFilter('Which entries come first'))],
		},
	],
);
