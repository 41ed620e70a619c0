import { sessionKeyOf } from '../../../../credentials/session/sessionKey';
import { ACCOUNTS, NOW } from '../../../unit/support/accounts';
import { describeGrant, FORM } from '../../../unit/support/describeGrant';

describeGrant('uCom PBX', {
	full: [
		[
			{},
			'https://pbx.example.com/oauth/token',
			FORM,
			'grant_type=password&client_id=example-app&client_secret=example-word&username=someone&password=example-pass',
		],
		[
			{ applicationType: 'trusted' },
			'https://pbx.example.com/oauth/token',
			FORM,
			'grant_type=client_credentials&client_id=example-app&client_secret=example-word',
		],
	],
	refresh: [
		'https://pbx.example.com/oauth/token',
		FORM,
		'grant_type=refresh_token&client_id=example-app&client_secret=example-word&refresh_token=ex%2Bam%2Fple%3D',
	],
	otherKey: [
		{ appId: 'example-other' },
		{ appSecret: 'example-other' },
		{ username: 'other' },
		{ password: 'example-other' },
		{ hostname: 'other.example.com' },
		{ applicationType: 'trusted' },
	],
	sameKey: [{ hostname: 'https://pbx.example.com/app/register?x=1' }],
	missing: [
		[{ username: '' }, 'Username'],
		[{ hostname: '' }, 'Hostname'],
	],
	answered: [
		{ access_token: 'example-a', token_type: 'Bearer', expires_in: 3600, refresh_token: 'example-r' },
		{ refreshToken: 'example-r', expiresAt: NOW + 3_600_000, refreshExpiresAt: 0 },
	],
	signed: {
		url: 'https://pbx.example.com/api/ver1.0/user/',
		headers: [[{}, (bearer) => ({ Authorization: `Bearer ${bearer}` })]],
	},
	probe: ['https://pbx.example.com/api/ver1.0/user/', ['Authorization']],
});

it('a trusted application needs no username and password', () => {
	const { grant, credentials } = ACCOUNTS['uCom PBX'];
	expect(sessionKeyOf(grant, { ...credentials, applicationType: 'trusted', username: '', password: '' })).toMatch(
		/^.{20,}$/,
	);
});
