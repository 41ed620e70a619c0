import { uComPbxGrant } from '../../credentials/UComPbxApi.credentials';
import { resources } from '../shared/fields/resource';
import type { Provider } from '../shared/model/provider';
import { agentResource } from './resources/agent';
import { apiRequestResource } from './resources/apiRequest';
import { callResource } from './resources/call';
import { callHistoryResource } from './resources/callHistory';
import { eventHandlerResource } from './resources/eventHandler';
import { extensionResource } from './resources/extension';
import { extensionGroupResource } from './resources/extensionGroup';
import { faxSettingResource } from './resources/faxSetting';
import { incomingRuleResource } from './resources/incomingRule';
import { ivrResource } from './resources/ivr';
import { messageResource } from './resources/message';
import { phoneNumberResource } from './resources/phoneNumber';
import { queueResource } from './resources/queue';
import { ratingResource } from './resources/rating';
import { recordingResource } from './resources/recording';
import { soundResource } from './resources/sound';
import { userResource } from './resources/user';
import { voicemailResource } from './resources/voicemail';

/** `X-RateLimit-Reset` counts the seconds: https://ucom4b.atlassian.net/wiki/spaces/RACD/pages/13598761 */
function nextQuota(headers: Record<string, unknown>): string {
	const minutes = Math.ceil(Number(headers['x-ratelimit-reset'] ?? Number.NaN) / 60);
	if (Number.isNaN(minutes)) return 'Run again in the next hour.';
	return `Run again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`;
}

/**
 * https://ucom4b.atlassian.net/wiki/spaces/RACD; its Russian twin:
 * https://ringme-confluence.atlassian.net/wiki/spaces/Ringme
 */
export const uComPbx: Provider = {
	name: 'uCom PBX',
	credential: 'uComPbxApi',
	grant: uComPbxGrant,
	finalWhenItSays: /rate_limit_exceeded/,
	resources: resources(
		userResource,
		agentResource,
		apiRequestResource,
		callResource,
		callHistoryResource,
		eventHandlerResource,
		extensionResource,
		extensionGroupResource,
		faxSettingResource,
		incomingRuleResource,
		ivrResource,
		messageResource,
		phoneNumberResource,
		queueResource,
		ratingResource,
		recordingResource,
		soundResource,
		voicemailResource,
	),
	secretFields: ['password'],
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
				'Check the ID. @me is good only for what the user itself is. The user of an extension or a group may read its own alone: choose Owner: Extension or Extension Group where there is one, and type the extension, e.g. 101, or @me. The tariff may also exclude this function.',
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
			description: 'All users and applications of the PBX share one hourly quota.',
			quotes: (_body, headers) => nextQuota(headers),
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
