import { valueAt } from '../../credentials/foundation/valueAt';
import { voipexGrant } from '../../credentials/VoipexApi.credentials';
import { resources } from '../shared/fields/resource';
import type { Provider } from '../shared/model/provider';
import { accountResource } from './resources/account';
import { agentResource } from './resources/agent';
import { apiRequestResource } from './resources/apiRequest';
import { callResource } from './resources/call';
import {
	ivrApplicationResource,
	numberResource,
	pauseReasonResource,
	queueMemberResource,
} from './resources/callCentre';
import { contactResource } from './resources/contact';
import { dialerResource } from './resources/dialer';
import { recordingResource } from './resources/recording';
import { reportResource } from './resources/report';
import { smsResource } from './resources/sms';
import { userResource } from './resources/user';

/** GraphQL says no with status 200. What was done in part (recordings not deleted) has another shape. */
function isRefusedByGraphQl(body: unknown): boolean {
	const [first] = (valueAt(body, 'errors') as unknown[] | undefined) ?? [];
	return valueAt(first, 'message') !== undefined && valueAt(body, 'data') === null;
}

/**
 * https://ipbxapi.voipex.io/documentation and https://sms-api.voipex.io/documentation/. Neither declares an error:
 * the texts below go by status, and `saidAt` covers every shape the operator's services are known to have.
 */
export const voipex: Provider = {
	name: 'Voipex',
	credential: 'voipexApi',
	grant: voipexGrant,
	resources: resources(
		accountResource,
		agentResource,
		apiRequestResource,
		callResource,
		contactResource,
		dialerResource,
		ivrApplicationResource,
		numberResource,
		pauseReasonResource,
		queueMemberResource,
		recordingResource,
		reportResource,
		smsResource,
		userResource,
	),
	failedInside: isRefusedByGraphQl,
	saidAt: ['message', 'errors.0.message', 'errors', 'error_description', 'error'],
	errors: [
		{
			status: 404,
			says: /call/i,
			message: 'does not know this call',
			description:
				'Check the ID: Call ID is the linkedid of Get Many, Channel ID is in the answer of Originate and in Get Current. A call that has ended cannot be hung up.',
		},
		{
			status: 403,
			message: 'does not allow this for the API access',
			description:
				'An access without Impersonation gets the call log and the switchboard only (portal.voipex.io > For Developers > API access). Call-centre functions need a licence, SMS needs an ordered mobile number.',
		},
		{
			status: 412,
			message: 'says that something has to be set up first',
			description: 'Check in portal.voipex.io that the switchboard is running and that the function is ordered.',
		},
	],
};
