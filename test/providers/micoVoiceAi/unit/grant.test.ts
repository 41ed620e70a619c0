import { NOW } from '../../../unit/support/accounts';
import { describeGrant, FORM } from '../../../unit/support/describeGrant';

describeGrant('Mico Voice AI', {
	full: [
		[
			{},
			'https://api.micovoice.com/oauth/token',
			FORM,
			'grant_type=client_credentials&client_id=example-id&client_secret=example-word&scope=campaigns%3Aread+outbound_calls%3Awrite',
		],
		[
			{ apiBasePath: '/v1', scopes: [] },
			'https://api.micovoice.com/oauth/token',
			FORM,
			'grant_type=client_credentials&client_id=example-id&client_secret=example-word',
		],
	],
	otherKey: [
		{ clientId: 'example-other' },
		{ clientSecret: 'example-other' },
		{ scopes: ['campaigns:read'] },
		{ baseUrl: 'https://gateway.example.com' },
	],
	missing: [[{ clientSecret: '' }, 'Client Secret']],
	answered: [
		{ access_token: 'example-a', token_type: 'bearer', expires_in: 86399 },
		{ refreshToken: '', expiresAt: NOW + 86_399_000, refreshExpiresAt: 0 },
	],
	signed: {
		url: 'https://api.micovoice.com/api/v1/campaigns',
		headers: [[{}, (bearer) => ({ Authorization: `Bearer ${bearer}` })]],
	},
});
