'use strict';

/** Where there is a dropdown, what it offers, and a text that narrows it down. */
module.exports = [
	{
		resource: 'sms',
		operation: 'send',
		field: 'from',
		method: 'searchSenderNumbers',
		values: ({ allowedNumbers }) => allowedNumbers,
	},
	{
		resource: 'call',
		operation: 'originate',
		field: 'login',
		method: 'searchLogins',
		values: ({ users }) => users.map(({ login }) => login),
	},
	{
		resource: 'call',
		operation: 'transfer',
		field: 'to',
		method: 'searchDestinations',
		values: ({ destinations }) => destinations.map(({ extension }) => extension),
	},
	{
		resource: 'user',
		operation: 'switchProfile',
		field: 'profileId',
		method: 'searchProfiles',
		values: ({ profiles }) => profiles.slice(0, 2).map(({ id }) => String(id)),
	},
	{
		resource: 'agent',
		operation: 'pause',
		field: 'pauseName',
		method: 'searchPauses',
		values: ({ pauses }) => pauses.map(({ name }) => name),
	},
	{
		resource: 'dialer',
		operation: 'createCampaign',
		field: 'ivr',
		method: 'searchIvrs',
		values: ({ ivrs }) => ivrs.map(({ id }) => id),
	},
];
