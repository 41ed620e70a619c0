import { jsonObject } from '../../shared/conversions/jsonField';
import { relativePath } from '../../shared/conversions/relativePath';
import { choiceField, exampleField, jsonField, needed, switchField } from '../../shared/fields/constructors';
import { resource } from '../../shared/fields/resource';
import type { Parameters } from '../../shared/model/placement';
import { acts } from '../../shared/request/effects';
import { actsIfOn, method, spreadQuery, wholeBody, wholePath } from '../../shared/request/placements';
import { words } from '../../shared/response/results';

const SEND =
	'Send any request to the API, with the bearer of the credential: for what this node has no operation for. It may do whatever the API can do.';
const PATH =
	'Path below /api/ver1.0, with its slash at the end where the API wants one. The API explorer of your PBX lists all paths. No host and no query.';
const ACTS =
	'Whether the request places a call, sends a message or creates something: it is then never sent again on a doubt. Off: it may be repeated after an error.';

/** Lists end in a slash, names have an @ and stars. */
const PLAIN = /^(?:\/[\w.~:@*-]+)+\/?$/;

const changes: Parameters = {
	thisRequestActs: actsIfOn,
	jsonBody: { ...wholeBody(jsonObject), required: undefined },
	formBody: { ...wholeBody(jsonObject, 'form'), required: undefined },
};

const send = acts(
	'POST /',
	{ deed: 'The request', done: 'carried out', check: 'Look with a GET, or in the panel of the PBX,' },
	{
		parameters: {
			method,
			path: wholePath(relativePath('/client/@me/did/', PLAIN)),
			queryParameters: spreadQuery(jsonObject),
		},
		dependsOn: {
			field: 'method',
			choices: { GET: {}, POST: changes, PUT: changes, PATCH: changes, DELETE: changes },
		},
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
				needed(exampleField('Path', 'path', '/client/@me/did/', PATH)),
				switchField('This Request Acts', 'thisRequestActs', ACTS, true),
				jsonField('Query (JSON)', 'queryParameters', 'Query parameters as a JSON object, e.g. {"page": 1}'),
				jsonField('JSON Body', 'jsonBody', 'The body as a JSON object. Leave it empty if there is none.'),
				jsonField(
					'Form Body (JSON)',
					'formBody',
					'A body in the form of a web form instead, as a JSON object of its fields',
				),
			],
		},
	],
);
