import { teleTrackerGrant } from '../../credentials/TeleTrackerApi.credentials';
import { resources } from '../shared/fields/resource';
import type { Provider } from '../shared/model/provider';
import { accountResource } from './resources/account';
import { apiRequestResource } from './resources/apiRequest';
import { messageComponentResource } from './resources/messageComponent';
import { rapidResponseResource } from './resources/rapidResponse';
import { reportResource } from './resources/report';
import { smsResource } from './resources/sms';

/** https://teletracker.net/developer-documentation/rest-api/ */
export const teleTracker: Provider = {
	name: 'TeleTracker',
	credential: 'teleTrackerApi',
	grant: teleTrackerGrant,
	resources: resources(
		accountResource,
		apiRequestResource,
		messageComponentResource,
		rapidResponseResource,
		reportResource,
		smsResource,
	),
	// Its pages name error codes, but not the key that carries them, nor the status they come with.
	saidAt: ['message', 'error', 'error_code', 'errors', 'reason', 'result.reason', 'result'],
	errors: [
		{
			says: /INVALID_ACCOUNT/,
			message: 'does not know this account, or the user has no access to it',
			description: 'Check Account ID; leave it empty to use the account of the credential.',
		},
		{
			says: /OPT_OUT/,
			message: 'sends nothing to this number: it is on the opt-out list',
			description:
				"The number is on TeleTracker's opt-out list: the person does not want messages. Take it (To) off your list.",
			skips: 'on the opt-out list of TeleTracker',
		},
		{
			says: /INVALID_CAMPAIGN/,
			message: 'does not let the account text from that number',
			description:
				'From has to be an active line of the account; leave it empty to use the account\'s own "text from" number.',
		},
		{
			says: /DUPLICATE_QUEUE_ENTRY/,
			message: 'has already triggered this lead within the last hour',
			description:
				'Nothing was done now. TeleTracker allows one RapidResponse per phone number (Lead Number) and hour.',
		},
		{
			says: /INVALID_PHONENUMBER/,
			message: 'does not accept this phone number',
			description: 'Check Lead Number: ten digits, or with a plus and country code.',
		},
		{
			says: /INVALID_CALLPROCESS/,
			message: 'does not know this call process',
			description: "Check Call Process ID; it stands in the call process form of TeleTracker's client area.",
		},
		{
			status: 400,
			message: 'did not accept the request',
			description: 'Most often a required value is missing or malformed; see which one TeleTracker names.',
		},
		{
			status: 403,
			message: 'does not allow this for the user',
			description:
				'The bearer is good, or a new one did not help: it is about rights. Ask for access in TeleTracker, or check Account ID.',
		},
		{
			status: 200,
			message: 'answered that it did not work',
			description: 'See what TeleTracker says and change the fields accordingly.',
		},
	],
	failedInside: (body) => (body as { success?: unknown } | null | undefined)?.success === false,
};
