import { jsonObject, queryObject } from '../../shared/conversions/jsonField';
import { relativePath } from '../../shared/conversions/relativePath';
import { choiceField, exampleField, jsonField, needed, switchField } from '../../shared/fields/constructors';
import { resource } from '../../shared/fields/resource';
import type { Parameters } from '../../shared/model/placement';
import { acts } from '../../shared/request/effects';
import { actsIfOn, method, spreadQuery, wholeBody, wholePath } from '../../shared/request/placements';
import { words } from '../../shared/response/results';
import { sendToBase } from '../callRequest';

const SEND =
	'Send any request to the API, with the bearer of the credential: for what this node has no operation for, e.g. lists or cancelling. It may do whatever the API can do.';
const PATH =
	"Path as in Mico's guides, with its base (/v1/outbound_calls/...) or without it: then the API Base Path of the credential counts. No host and no query.";
const ACTS =
	'Whether the request places a call, sends a message or creates something: it is then never sent again on a doubt. Off: it may be repeated after an error.';

const changes: Parameters = {
	thisRequestActs: actsIfOn,
	jsonBody: { ...wholeBody(jsonObject), required: undefined },
};

const send = acts(
	'POST /',
	{ deed: 'The request', done: 'carried out', check: 'Look with a GET, or in Mico,' },
	{
		parameters: {
			method,
			path: wholePath(relativePath('/outbound_calls')),
			queryParameters: spreadQuery(queryObject),
		},
		dependsOn: {
			field: 'method',
			choices: { GET: {}, POST: changes, PUT: changes, PATCH: changes, DELETE: changes },
		},
		adjust: sendToBase,
	},
	words(),
);

export const apiRequestResource = resource(
	'apiRequest',
	'API Request',
	{ send: ['Send', 'Send an API request that may act', SEND, send] },
	'send',
	[
		{
			for: ['send'],
			fields: [
				choiceField(
					'Method',
					'method',
					['DELETE', 'GET', 'PATCH', 'POST', 'PUT'].map((name) => [name, name] as const),
					'GET',
					'What the API calls the request',
				),
				needed(exampleField('Path', 'path', '/v1/outbound_calls', PATH)),
				switchField('This Request Acts', 'thisRequestActs', ACTS, true),
				jsonField('Query (JSON)', 'queryParameters', 'Query parameters as a JSON object, e.g. {"page": 1}'),
				jsonField('JSON Body', 'jsonBody', 'The body as a JSON object. Leave it empty if there is none.'),
			],
		},
	],
);
