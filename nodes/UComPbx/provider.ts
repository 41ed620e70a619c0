import { uComPbxGrant } from '../../credentials/UComPbxApi.credentials';
import { resources } from '../shared/fields/resource';
import type { Provider } from '../shared/model/provider';
import { callResource } from './resources/call';
import { callHistoryResource } from './resources/callHistory';
import { extensionResource } from './resources/extension';
import { recordingResource } from './resources/recording';
import { userResource } from './resources/user';

/**
 * https://ucom4b.atlassian.net/wiki/spaces/RACD; its Russian twin:
 * https://ringme-confluence.atlassian.net/wiki/spaces/Ringme
 */
export const uComPbx: Provider = {
	name: 'uCom PBX',
	credential: 'uComPbxApi',
	grant: uComPbxGrant,
	oAuth2: { credential: 'uComPbxOAuth2Api', hosts: uComPbxGrant.hosts },
	finalWhenItSays: /rate_limit_exceeded/,
	resources: resources(callResource, callHistoryResource, extensionResource, recordingResource, userResource),
	saidAt: ['message', 'status', 'error'],
	// https://ringme-confluence.atlassian.net/wiki/spaces/RAL/pages/44302395
	errors: [
		{
			status: 403,
			says: /app_access_type_deny/,
			message: 'does not allow this application to do that',
			description:
				'Its access level is too low. An administrator can register an application with Application Access "All".',
		},
		{
			status: 403,
			says: /user_access_type_deny/,
			message: 'does not allow this user to do that',
			description: "The user's access level is too low. Use a credential whose user has full access.",
		},
		{
			status: 403,
			says: /user_blocked/,
			message: 'has blocked this user or the whole PBX',
			description: 'Ask the administrator or the provider of the PBX to lift the block.',
		},
		{
			status: 403,
			message: 'does not let this user reach that client, group or extension',
			description:
				'Check the ID. @me is good only for what the user itself is: the user of one extension has to name the extension. The tariff may also exclude this function.',
		},
		{
			status: 404,
			says: /client_not_found/,
			message: 'does not know this client',
			description: 'Check Client ID; @me stands for the PBX of the user in the credential.',
		},
		{
			status: 404,
			message: 'does not know this extension, call or recording',
			description: 'Check Extension and the IDs. A live call is gone as soon as it ends.',
		},
		{
			status: 429,
			says: /rate_limit_exceeded/,
			message: 'has no requests left for this hour',
			description: 'All users and applications of the PBX share one hourly quota. Run again in the next hour.',
		},
		{
			status: 429,
			says: /concurrent|Stats request/i,
			message: 'is still working on another request for the call history',
			description:
				'It takes one at a time. Run again in a while, and keep workflows that read the history from overlapping.',
		},
	],
};
