import { mightyCallGrant } from '../../credentials/MightyCallApi.credentials';
import type { Provider } from '../shared/provider';
import { callResource } from './resources/call';
import { contactResource } from './resources/contact';
import { messageResource } from './resources/message';
import { phoneNumberResource } from './resources/phoneNumber';
import { profileResource } from './resources/profile';

/** https://api.mightycall.com/v4/doc */
export const mightyCall: Provider = {
	name: 'MightyCall',
	credential: 'mightyCallApi',
	grant: mightyCallGrant,
	resources: {
		call: callResource,
		contact: contactResource,
		message: messageResource,
		phoneNumber: phoneNumberResource,
		profile: profileResource,
	},
	saidAt: ['message', 'errorInfo', 'errorCode', 'modelState', 'error'],
	errors: [
		{
			status: 400,
			says: /Call not found/i,
			message: 'does not know this call',
			description: 'Check Call ID. MightyCall gives it as a GUID, for instance in Call > Get Many.',
		},
		{
			status: 400,
			says: /model\.From|businessNumber/i,
			message: 'does not let this user call from that number',
			description: 'Choose a business number of the user whose key the credential holds (From).',
		},
		{
			status: 409,
			message: 'has a contact with one of these phone numbers already',
			description: 'Switch Check for Duplicates off to create it all the same, or use the contact there is.',
		},
		{
			status: 403,
			says: /LimitExceeded/,
			message: 'refuses more, a limit of the plan is reached',
			description: 'Delete contacts that are not needed, or ask MightyCall for a larger plan.',
		},
		{
			status: 403,
			message: 'does not allow this',
			description:
				'The plan or the role of the user has no access to it. A key that has used up its 2500 requests of the day is also blocked until the next day.',
		},
		{
			status: 429,
			message: 'asks to wait before the next message',
			description: 'MightyCall limits how fast messages go out; the time to try again is in its answer.',
		},
		{
			status: 200,
			message: 'answered that it did not work',
			description: 'See what MightyCall says and change the fields accordingly.',
		},
	],
	failedInside: (body) => (body as { isSuccess?: unknown } | null | undefined)?.isSuccess === false,
};
