import type { IWebhookFunctions } from 'n8n-workflow';

import { secretsOf } from '../../../credentials/session/redaction';
import { sameSecret } from '../../shared/triggers/sameSecret';
import { mightyCall } from '../provider';
import { callEventIn, type CallEvent } from './callEvent';
import { fieldIn, objectIn } from './looseFields';

/** What somebody posted to the address, and what they are to be told. */
type Delivery =
	| { status: 200; text: string; event: CallEvent; secrets: string[] }
	| { status: 200 | 401; text: string; event?: undefined };

const REFUSED: Delivery = {
	status: 401,
	text: 'The ApiKey is not that of the MightyCall credential of this workflow.',
};
const CHECKED: Delivery = { status: 200, text: 'OK' };

/**
 * MightyCall signs nothing, but sends the account's API key in the body. Without it the only thing that is answered
 * well is the check which the panel makes on saving the address; nobody knows what that posts. With it anything is an
 * event.
 * @throws what n8n throws when the credential cannot be read
 */
export async function deliveryOf(context: IWebhookFunctions): Promise<Delivery> {
	// JSON is JSON, also when it comes under another content type.
	const posted = objectIn(context.getBodyData()) ?? {};
	const event = callEventIn(posted);
	const apiKey = fieldIn(posted, 'ApiKey');
	if (!tellsOfCall(event) && (apiKey === undefined || apiKey === null)) return CHECKED;
	const credentials = await context.getCredentials(mightyCall.credential);
	if (!sameSecret(apiKey, credentials.apiKey)) return REFUSED;
	return {
		status: 200,
		text: 'OK',
		event,
		secrets: [...secretsOf(credentials, mightyCall.grant.secrets), apiKey as string],
	};
}

function tellsOfCall({ eventType, callId, from, to }: CallEvent): boolean {
	return eventType !== '' && (callId ?? from ?? to) !== undefined;
}
