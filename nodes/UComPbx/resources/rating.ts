import { filters } from '../../shared/fields/constructors';
import { resource } from '../../shared/fields/resource';
import { reads } from '../../shared/request/effects';
import { query } from '../../shared/request/placements';
import { list } from '../../shared/response/results';
import { clientIdField, extensionIdField } from '../addressFields';
import { extensionNumber, underClient } from '../addressing';
import { CLIENT_CODE } from '../marks';
import { period, periodFields } from '../periodFields';

const getAll = reads(
	'GET /client/{clientId}/quality_rate/',
	{ parameters: { ...underClient, ...period, 'filters.extensionId': query(extensionNumber, 'extension_id') } },
	list(),
);

export const ratingResource = resource(
	'rating',
	'Rating',
	{ getAll: ['Get Many', 'Get many ratings', `List how callers have rated agents. ${CLIENT_CODE}`, getAll] },
	'getAll',
	[
		{ for: ['getAll'], fields: [clientIdField, ...periodFields('Ratings')] },
		{
			for: ['getAll'],
			fields: [filters(extensionIdField('Extension', 'extensionId', 'Only ratings of this extension'))],
		},
	],
);
