import type { Icon, ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';

import type { Credentials, GrantDialect } from './session/grantDialect';
import { redirectRules } from './session/redirectRules';
import { renewalHook } from './session/renewalHook';
import { baseUrl, baseUrlExpression } from './session/secureUrl';
import { sessionProperties } from './session/session';
import { signer } from './session/signer';
import { keyExpression } from './session/typedKey';

/** Each page prints one base: https://developers.micovoice.com/api/docs/guides/workflow the other one. */
const hosts = ({ baseUrl: typed, apiBasePath }: Credentials) => {
	const root = baseUrl(typed, 'Base URL');
	const forAll = apiBasePath === '/v1' || apiBasePath === '/api/v1' ? apiBasePath : undefined;
	return { auth: root, api: `${root}${forAll ?? '/api/v1'}`, calls: `${root}${forAll ?? '/v1'}` };
};

const scopes = ({ scopes: chosen }: Credentials) => (Array.isArray(chosen) ? chosen.join(' ') : '');

/** https://developers.micovoice.com/api/docs/getting-started/authentication */
export const micoVoiceAiGrant: GrantDialect = {
	provider: 'Mico Voice AI',
	hosts,
	required: () => ({ clientId: 'Client ID', clientSecret: 'Client Secret' }),
	secrets: ['clientSecret', 'clientId'],
	endpoint: { host: 'auth', path: '/oauth/token', encoding: 'form' },
	full: () => ({
		grant_type: 'client_credentials',
		client_id: { from: 'clientId' },
		client_secret: { from: 'clientSecret' },
		scope: scopes,
	}),
	answer: { accessToken: 'access_token', lifetime: 'expires_in' },
	bearerHeaders: (_credentials, bearer) => ({ Authorization: `Bearer ${bearer}` }),
	rejectedBy: [401],
	refusals: {
		invalid_scope: 'Mico did not accept the scopes. Choose fewer under Scopes, e.g. only the two of Outbound Calls.',
		default:
			'Check that Client ID and Client Secret are copied whole from Organization > Integrations > API Integration. Live and sandbox credentials are different pairs.',
	},
};

export class MicoVoiceAiApi implements ICredentialType {
	name = 'micoVoiceAiApi';

	displayName = 'Mico Voice AI API';

	icon: Icon = {
		light: 'file:../nodes/MicoVoiceAi/micoVoiceAi.svg',
		dark: 'file:../nodes/MicoVoiceAi/micoVoiceAi.dark.svg',
	};

	documentationUrl = 'https://github.com/n8n-nodes-telephony/n8n-nodes-telephony#mico-voice-ai-credential';

	properties: INodeProperties[] = [
		{
			displayName: 'Client ID',
			name: 'clientId',
			type: 'string',
			required: true,
			default: '',
			description:
				'In the Mico web app: Organization > Integrations > API Integration > API Access Credential > Generate credential. For call flows in sandbox mode generate a sandbox credential there; a call is simulated only with both.',
		},
		{
			displayName: 'Client Secret',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description: 'Generated together with the Client ID',
		},
		{
			displayName: 'Scopes',
			name: 'scopes',
			type: 'multiOptions',
			options: [
				{ name: 'Campaigns: Read', value: 'campaigns:read' },
				{ name: 'Campaigns: Write', value: 'campaigns:write' },
				{ name: 'Outbound Calls: Read', value: 'outbound_calls:read' },
				{ name: 'Outbound Calls: Write', value: 'outbound_calls:write' },
			],
			default: ['campaigns:read', 'campaigns:write', 'outbound_calls:read', 'outbound_calls:write'],
			description: 'What the bearer may be used for. Fewer scopes are possible if your workflows need less.',
		},
		{
			displayName: 'API Base Path',
			name: 'apiBasePath',
			type: 'options',
			options: [
				{
					name: 'As Printed',
					value: 'asPrinted',
					description: "/v1 for outbound calls, /api/v1 for the rest, as on Mico's pages",
				},
				{ name: '/api/v1 for Everything', value: '/api/v1' },
				{ name: '/v1 for Everything', value: '/v1' },
			],
			default: 'asPrinted',
			description:
				"Mico's pages print both. If one kind of operation answers 404 for a record that exists, try another choice.",
		},
		{
			displayName: 'Call Request Path',
			name: 'callRequestPath',
			type: 'string',
			default: '',
			placeholder: 'e.g. /campaigns/[[campaign_uid]]/outbound_calls',
			description:
				'For Outbound Call > Create with Template of the Credential: the path as in Mico\'s guide "Creating and Managing Outbound Calls", with placeholders in double brackets or braces. The example is a guess.',
		},
		{
			displayName: 'Call Request Body',
			name: 'callRequestBody',
			type: 'string',
			typeOptions: { rows: 6 },
			default: '',
			placeholder: 'e.g. {"phone_number": "[[phone]]", "variables": {"first_name": "[[first_name]]"}}',
			description:
				'The call as JSON, its fields from that guide, with placeholders in quotes. n8n makes an expression of {{ }} that is pasted into the empty field: write [[ ]], or switch the field back to Fixed. The example is a guess.',
		},
		{
			displayName: 'Call Request Number',
			name: 'callRequestNumber',
			type: 'string',
			default: '',
			placeholder: 'e.g. phone_number',
			description:
				'Which field of that body holds the number to call. It is then checked, and goes out with a plus and country code.',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			required: true,
			default: 'https://api.micovoice.com',
			description: 'Change it only for a gateway or a test server',
		},
		...sessionProperties,
	];

	preAuthentication = renewalHook(micoVoiceAiGrant);

	authenticate = signer(micoVoiceAiGrant);

	// We know of no read without an ID, so a grant with these secrets is the test itself.
	test: ICredentialTestRequest = {
		request: {
			method: 'POST',
			baseURL: baseUrlExpression('baseUrl'),
			url: '/oauth/token',
			headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
			// Without any scope the field is left out, as at a sign-in.
			body: `={{ Object.assign({ grant_type: "client_credentials", client_id: ${keyExpression('clientId')}, client_secret: ${keyExpression('clientSecret')} }, $credentials.scopes.length === 0 ? {} : { scope: $credentials.scopes.join(" ") }) }}`,
			disableFollowRedirect: true,
		},
		rules: redirectRules(micoVoiceAiGrant.provider),
	};

	httpRequestNode = {
		name: 'Mico Voice AI',
		docsUrl: 'https://developers.micovoice.com/api/docs/getting-started/authentication',
		apiBaseUrlPlaceholder: 'https://api.micovoice.com/api/v1/',
	};
}
