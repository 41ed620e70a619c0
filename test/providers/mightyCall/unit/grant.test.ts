import { NOW } from '../../../unit/support/accounts';
import { describeGrant, FORM } from '../../../unit/support/describeGrant';

const headers = { ...FORM, 'x-api-key': 'example-key' };

describeGrant('MightyCall', {
	full: [
		[
			{},
			'https://api.mightycall.com/v4/auth/token',
			headers,
			'grant_type=client_credentials&client_id=example-key&client_secret=example-user',
		],
		[
			{ edition: 'callCenter' },
			'https://ccapi.mightycall.com/v4/auth/token',
			headers,
			'grant_type=client_credentials&client_id=example-key&client_secret=example-user',
		],
		[
			{ edition: 'sandbox', signInWith: 'extension', extension: '101' },
			'https://sandbox.mightycall.com/v4/auth/token',
			headers,
			'grant_type=client_credentials&client_id=example-key&client_secret=101',
		],
	],
	refresh: [
		'https://api.mightycall.com/v4/auth/token',
		headers,
		'grant_type=refresh_token&refresh_token=ex%2Bam%2Fple%3D',
	],
	otherKey: [
		{ apiKey: 'example-other' },
		{ userSecretKey: 'example-other' },
		{ edition: 'callCenter' },
		{ edition: 'custom', baseUrl: 'https://gateway.example.com' },
		{ signInWith: 'extension', extension: '101' },
	],
	sameKey: [{ extension: '101' }],
	missing: [
		[{ apiKey: '' }, 'API Key'],
		[{ userSecretKey: '   ' }, 'User Key'],
		[{ signInWith: 'extension' }, 'Extension'],
		[{ edition: 'custom' }, 'Base URL'],
	],
	answered: [
		{ access_token: 'example-a', token_type: 'bearer', expires_in: 86399, refresh_token: 'ex+am/ple==' },
		{ refreshToken: 'ex+am/ple==', expiresAt: NOW + 86_399_000, refreshExpiresAt: 0 },
	],
	signed: {
		url: 'https://api.mightycall.com/v4/api/calls',
		headers: [[{}, (bearer, { apiKey }) => ({ Authorization: `Bearer ${bearer}`, 'x-api-key': String(apiKey) })]],
	},
	probe: ['https://api.mightycall.com/v4/api/profile', ['Authorization', 'x-api-key']],
});
