import { issued, NOW } from '../../../unit/support/accounts';
import { describeGrant, JSON_TYPE } from '../../../unit/support/describeGrant';

const DAY = 86_400_000;

const inHeaders =
	(...names: string[]) =>
	(bearer: string) =>
		Object.fromEntries(names.map((name) => [name, `Bearer ${bearer}`]));

describeGrant('TeleTracker', {
	full: [
		[
			{},
			'https://api.teletracker.net/auth/login',
			JSON_TYPE,
			{ username: 'test@example.com', password: 'example-word' },
		],
		[
			{ accountId: '12345' },
			'https://api.teletracker.net/auth/login',
			JSON_TYPE,
			{ username: 'test@example.com', password: 'example-word', account_id: 12345 },
		],
	],
	refresh: ['https://api.teletracker.net/auth/refresh', JSON_TYPE, { refresh_token: 'ex+am/ple=' }],
	otherKey: [
		{ username: 'other@example.com' },
		{ password: 'example-other' },
		{ accountId: '12345' },
		{ baseUrl: 'https://gateway.example.com' },
	],
	sameKey: [{ bearerHeader: 'authorization' }],
	missing: [[{ username: '' }, 'Username']],
	answered: [
		{ guid: 'x', ...issued('example-a', 'example-r') },
		{ refreshToken: 'example-r', expiresAt: NOW + 3_600_000, refreshExpiresAt: NOW + 3_600_000 + 29 * DAY },
	],
	signed: {
		url: 'https://api.teletracker.net/sms/send',
		headers: [
			[{ bearerHeader: 'both' }, inHeaders('Authentication', 'Authorization')],
			[{ bearerHeader: 'authentication' }, inHeaders('Authentication')],
			[{ bearerHeader: 'authorization' }, inHeaders('Authorization')],
		],
	},
	probe: [
		'https://api.teletracker.net/reports/call-data?start_date=2026-01-31&end_date=2026-01-31',
		['Authentication', 'Authorization'],
	],
});
