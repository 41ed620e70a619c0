import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';

import { hostUrlOfItself } from './session/secureUrl';

/** What n8n fills in by itself: nobody has to see it. */
const fixed = (displayName: string, name: string, value: string): INodeProperties => ({
	displayName,
	name,
	type: 'hidden',
	default: value,
});

/**
 * A public application: a person signs in at the PBX and consents. n8n keeps and renews the tokens.
 * https://ucom4b.atlassian.net/wiki/spaces/RACD/pages/9830417 (authorization code), 13795333 (refresh)
 */
export class UComPbxOAuth2Api implements ICredentialType {
	name = 'uComPbxOAuth2Api';

	displayName = 'uCom PBX OAuth2 API';

	extends = ['oAuth2Api'];

	icon: Icon = {
		light: 'file:../nodes/UComPbx/uComPbx.svg',
		dark: 'file:../nodes/UComPbx/uComPbx.dark.svg',
	};

	documentationUrl = 'https://github.com/n8n-nodes-telephony/n8n-nodes-telephony#ucom-pbx-credential';

	properties: INodeProperties[] = [
		{
			displayName: 'Hostname',
			name: 'hostname',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. pbx.example.com',
			description:
				"Your provider's PBX host, from the PDF with the PBX data that was mailed on sign-up. A pasted address is fine, only its host counts.",
		},
		fixed('Grant Type', 'grantType', 'authorizationCode'),
		fixed('Authorization URL', 'authUrl', hostUrlOfItself('hostname', '/oauth/authorize')),
		fixed('Access Token URL', 'accessTokenUrl', hostUrlOfItself('hostname', '/oauth/token')),
		// The only one there is.
		fixed('Scope', 'scope', 'all'),
		fixed('Auth URI Query Parameters', 'authQueryParameters', ''),
		fixed('Authentication', 'authentication', 'body'),
		{
			displayName:
				'Register a <b>public</b> application at https://&lt;hostname&gt;/app/register with the OAuth Redirect URL above. Client ID is its App ID, Client Secret its App Secret.',
			name: 'registerNotice',
			type: 'notice',
			default: '',
		},
	];
}
