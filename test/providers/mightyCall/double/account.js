'use strict';

const { notFound } = require('./refusals');

/** Ping, profile, status and team. Swagger v4, tags Ping, Profile, Team. */

const wrapped = (data) => ({ status: 200, body: { data, isSuccess: true } });

// The extension of the user whose secret was used: the first profile.
const ownProfile = ({ provider }) => wrapped(provider.records.profiles[0]);

const profileOf = ({ provider, params }) => {
	const profile = provider.records.profiles.find(({ extension }) => extension === params.extension);
	if (!profile) throw notFound('User profile not found');
	return wrapped(profile);
};

const setStatus = ({ provider, params }) => {
	provider.records.status.status = params.status;
	return wrapped({ ...provider.records.status });
};

const routes = [
	{ method: 'GET', path: '/v4/api/ping', auth: false, handler: () => wrapped('4') },
	{ method: 'GET', path: '/v4/api/profile', handler: ownProfile },
	{ method: 'GET', path: '/v4/api/profile/status', handler: ({ provider }) => wrapped({ ...provider.records.status }) },
	{ method: 'GET', path: '/v4/api/profile/{extension}', handler: profileOf },
	{
		method: 'PUT',
		path: '/v4/api/profile/status/{status}',
		params: { status: { enum: ['available', 'dnd'] } },
		handler: setStatus,
	},
	// Team answers bare: no data, no isSuccess.
	{ method: 'GET', path: '/v4/api/team', handler: ({ provider }) => ({ status: 200, body: provider.records.team }) },
];

module.exports = { routes };
