import { micoVoiceAiGrant } from '../../credentials/MicoVoiceAiApi.credentials';
import { resources } from '../shared/fields/resource';
import type { Provider } from '../shared/model/provider';
import { accountResource } from './resources/account';
import { apiRequestResource } from './resources/apiRequest';
import { callFlowResource } from './resources/callFlow';
import { campaignResource } from './resources/campaign';
import { outboundCallResource } from './resources/outboundCall';
import { scheduleResource } from './resources/schedule';

/**
 * https://developers.micovoice.com/api/docs/guides/workflow, as far as we have read it. No page that we have read shows an error body:
 * the texts below go by status, and `saidAt` is what OAuth and most JSON APIs use.
 */
export const micoVoiceAi: Provider = {
	name: 'Mico Voice AI',
	credential: 'micoVoiceAiApi',
	grant: micoVoiceAiGrant,
	resources: resources(
		accountResource,
		apiRequestResource,
		callFlowResource,
		campaignResource,
		outboundCallResource,
		scheduleResource,
	),
	// What a model makes up must not become a call: of what acts, the template that a person has written down.
	forAgents: { callFlow: ['get'], outboundCall: ['createFromTemplate', 'get', 'waitUntil'] },
	saidAt: ['message', 'error_description', 'errors', 'error'],
	errors: [
		{
			status: 403,
			says: /scope/i,
			message: 'wants a scope that the bearer does not have',
			description: 'Choose the scope in the credential (Scopes). Sandbox credentials reach sandbox calls only.',
		},
		{
			status: 403,
			message: 'does not allow this for the credential',
			description:
				'Check Scopes in the credential. Live and sandbox credentials are different pairs. That the call flow needs API access enabled is likely, but said for sandbox calls only.',
		},
		{
			status: 404,
			message: 'does not know this record or path',
			description:
				'Check the UID and the path. If one kind of operation answers so for a record that exists, try another API Base Path in the credential. Sandbox credentials see sandbox calls only.',
		},
		{
			status: 405,
			message: 'does not take such a request at this path',
			description: "Choose another Path, the one that stands in Mico's API guide (developers.micovoice.com).",
		},
		{
			status: 422,
			message: 'did not accept the values',
			description: "Compare the fields, above all Body, with Mico's API guide (developers.micovoice.com).",
		},
	],
};
