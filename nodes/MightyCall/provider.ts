import { mightyCallGrant } from '../../credentials/MightyCallApi.credentials';
import { resources } from '../shared/fields/resource';
import type { Provider } from '../shared/model/provider';
import { ALLOWANCE_USED, errors } from './errors';
import { accountResource } from './resources/account';
import { callResource } from './resources/call';
import { contactResource } from './resources/contact';
import { contactCenterResource } from './resources/contactCenter';
import { journalResource } from './resources/journal';
import { messageResource } from './resources/message';
import { phoneNumberResource } from './resources/phoneNumber';
import { profileResource } from './resources/profile';
import { serviceResource } from './resources/service';
import { teamResource } from './resources/team';
import { voicemailResource } from './resources/voicemail';

/** https://api.mightycall.com/v4/doc */
export const mightyCall: Provider = {
	name: 'MightyCall',
	credential: 'mightyCallApi',
	grant: mightyCallGrant,
	resources: resources(
		accountResource,
		callResource,
		contactResource,
		contactCenterResource,
		journalResource,
		messageResource,
		phoneNumberResource,
		profileResource,
		serviceResource,
		teamResource,
		voicemailResource,
	),
	saidAt: ['message', 'errorInfo', 'errorCode', 'modelState', 'error'],
	errors,
	failedInside: (body) => (body as { isSuccess?: unknown } | null | undefined)?.isSuccess === false,
	// Whoever has such a link has the recording.
	signedLinks: ['callRecord.uri', 'voicemailRecord.uri', 'recording.link', 'attachments.link'],
	finalWhenItSays: ALLOWANCE_USED,
};
