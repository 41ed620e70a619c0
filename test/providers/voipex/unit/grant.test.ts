import { voipexGrant } from '../../../../credentials/VoipexApi.credentials';
import { NOW } from '../../../unit/support/accounts';
import { describeGrant, FORM } from '../../../unit/support/describeGrant';

describeGrant('Voipex', {
	full: [
		[
			{},
			'https://auth.voipex.io/token',
			FORM,
			'grant_type=password&client_id=api&username=api%40example.com&password=example+pass%26word',
		],
	],
	refresh: [
		'https://auth.voipex.io/token',
		FORM,
		'grant_type=refresh_token&client_id=api&refresh_token=ex%2Bam%2Fple%3D',
	],
	otherKey: [
		{ username: 'other@example.com' },
		{ password: 'example-other' },
		{ clientId: 'other' },
		{ scope: 'openid' },
		{ actAs: 'agent@example.com' },
		{ authUrl: 'https://gateway.example.com' },
		{ smsUrl: 'https://gateway.example.com' },
		{ apiV2Url: 'https://gateway.example.com' },
		{ restUrl: 'https://gateway.example.com' },
	],
	sameKey: [{ authUrl: ' auth.voipex.io/ ' }, { restUrl: '' }, { contactsPassword: 'example-other' }],
	missing: [[{ password: '' }, 'Password']],
	answered: [
		{
			access_token: 'example-a',
			expires_in: 3000,
			refresh_expires_in: 7200,
			refresh_token: 'example-r',
			token_type: 'Bearer',
			'not-before-policy': 0,
		},
		{ refreshToken: 'example-r', expiresAt: NOW + 3_000_000, refreshExpiresAt: NOW + 7_200_000 },
	],
	signed: {
		url: 'https://ipbxapi.voipex.io/calls',
		headers: [[{}, (bearer) => ({ Authorization: `Bearer ${bearer}` })]],
	},
	probe: ['https://ipbxapi.voipex.io/calls?pageSize=1', ['Authorization']],
});

it('a credential that was stored before has the addresses of the provider for hosts that came later', () => {
	const stored = {
		authUrl: 'https://auth.voipex.io',
		apiUrl: 'https://ipbxapi.voipex.io',
		smsUrl: 'https://sms-api.voipex.io',
	};
	expect(voipexGrant.hosts(stored)).toEqual({
		auth: 'https://auth.voipex.io',
		api: 'https://ipbxapi.voipex.io',
		apiV2: 'https://ipbxapiv2.voipex.io',
		sms: 'https://sms-api.voipex.io',
		rest: 'https://restapi.ipex.cz',
		contacts: 'https://flow.voipex.io',
	});
});
