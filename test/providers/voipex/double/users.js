'use strict';

const { refusal } = require('./refusals');
const { flag, integer, json, needed, number, ok, pbx, text } = require('./values');

/** ipbxapi.voipex.io: users, members of the call centre, lines, pauses, profiles, service. IPBX specification 1.98. */

const one = (records, isMeant, what) => {
	const found = records.find(isMeant);
	if (!found) throw refusal(404, `${what} not found`);
	return found;
};

/** Those of whom each of these says what was asked for. */
const having =
	(...names) =>
	({ query }) =>
	(record) =>
		names.every((name) => query[name] === undefined || record[name] === query[name]);

const listOf =
	(name, isWanted = (_context) => (_record) => true) =>
	(context) =>
		ok(context.provider.records[name].filter(isWanted(context)));

const userNow = ({ provider, session }, userId) =>
	provider.records.users.find(({ id, login }) => id === userId || (!userId && session.email.startsWith(login)));

/** A profile belongs to a user; `owner` is the sandbox's own link. Who is meant without a userId is INFERRED. */
const profilesOf = (context, userId) => {
	const owner = userNow(context, userId)?.id ?? context.provider.records.users[0].id;
	return context.provider.records.profiles.filter((profile) => profile.owner === owner);
};

const shown = ({ owner: _owner, ...profile }) => profile;

const listProfiles = (context) => ok(profilesOf(context, context.query.userId).map(shown));

const updateProfile = ({ provider, params, body }) => {
	const profile = one(provider.records.profiles, ({ id }) => String(id) === params.profileId, 'Profile');
	const { active = profile.active, ...forwarding } = body;
	Object.assign(profile, { active, params: { ...profile.params, ...forwarding } });
	return ok('Profile was changed');
};

const switchProfile = (context) => {
	const { body } = context;
	const own = profilesOf(context, body.userId);
	one(own, ({ id }) => id === body.profileId, 'Profile');
	for (const profile of own) profile.active = profile.id === body.profileId;
	return ok({ id: body.profileId, message: 'updated' });
};

const reload = ({ provider, query }) => {
	provider.records.reloads.push(query);
	return ok('Configuration was reloaded');
};

const routes = [
	{
		method: 'GET',
		path: '/pbx/users',
		query: { ...pbx, exten: number, login: text, callcenter: flag },
		handler: listOf('users', having('exten', 'login')),
	},
	{
		method: 'GET',
		path: '/pbx/users/{userId}',
		params: { userId: { format: 'guid' } },
		query: pbx,
		handler: ({ provider, params }) => ok(one(provider.records.users, ({ id }) => id === params.userId, 'User')),
	},
	{
		method: 'GET',
		path: '/members',
		query: { login: text, userId: text },
		handler: listOf('members', having('login', 'userId')),
	},
	{
		method: 'GET',
		path: '/numbers',
		// The values are not in the specification: those of the answer are INFERRED.
		query: {
			...pbx,
			type: { type: 'string', enum: ['ddi', 'exten', 'cid'] },
			ownerType: { type: 'string', enum: ['user', 'application'] },
		},
		handler: listOf('numbers', having('type', 'ownerType')),
	},
	{
		method: 'GET',
		path: '/numbers/{numberId}',
		query: pbx,
		handler: ({ provider, params }) => ok(one(provider.records.numbers, ({ id }) => id === params.numberId, 'Number')),
	},
	{ method: 'GET', path: '/pauses', handler: listOf('pauses') },
	{ method: 'GET', path: '/profiles', query: { userId: text }, handler: listProfiles },
	{
		method: 'PUT',
		path: '/profiles/{profileId}',
		params: { profileId: { pattern: /^\d+$/ } },
		body: json({
			active: flag,
			fwd: { type: 'string', enum: ['none', 'mymobile', 'another'] },
			fwdNum: text,
			endpointId: integer,
		}),
		handler: updateProfile,
	},
	{
		method: 'PUT',
		path: '/users/profile',
		body: json({ profileId: needed(integer), userId: text }),
		handler: switchProfile,
	},
	{
		method: 'PUT',
		path: '/service/reload',
		// `full` is the only type that is known.
		query: { ...pbx, type: { type: 'string', enum: ['full'] }, hostname: text },
		handler: reload,
	},
];

module.exports = { routes };
