import { resource } from '../../shared/fields/resource';
import { reads } from '../../shared/request/effects';
import { list } from '../../shared/response/results';

const GET_MANY = 'List users, groups and voicemail boxes; each says its kind';

const getAll = reads(
	'GET /v4/api/team',
	{},
	list({ kinds: { users: 'user', groups: 'group', vmboxes: 'voicemailBox' } }),
);

export const teamResource = resource(
	'team',
	'Team',
	{ getAll: ['Get Many', 'Get many team members', GET_MANY, getAll] },
	'getAll',
);
