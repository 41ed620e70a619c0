import { jsonObject, queryObject } from '../../shared/conversions/jsonField';
import { relativePath } from '../../shared/conversions/relativePath';
import { choiceField, exampleField, jsonField, needed, switchField } from '../../shared/fields/constructors';
import { resource } from '../../shared/fields/resource';
import type { Parameters } from '../../shared/model/placement';
import { acts } from '../../shared/request/effects';
import { actsIfOn, host, method, spreadQuery, wholeBody, wholePath } from '../../shared/request/placements';
import { words } from '../../shared/response/results';

const SEND =
	'Send any request to one of the APIs, with the bearer of the credential: for what this node has no operation for. It may do whatever the API can do.';
const ACTS =
	'Whether the request places a call, sends a message or creates something: it is then never sent again on a doubt. Off: it may be repeated after an error.';
const PATH = 'Path on that host. The documentation of each API lists its paths. No host and no query.';
const QUERY =
	'Query parameters as a JSON object, e.g. {"page": 1}. Lists go as JSON text, e.g. {"queues": "[\\"Sales\\"]"}.';

/** Names of recordings come with `%2F` for a slash and `%2A` for a star. */
const PLAIN = /^(?:\/(?:[\w.~:@*-]|%2[Ff]|%2[Aa]|%20)+)+$/;

const changes: Parameters = {
	thisRequestActs: actsIfOn,
	jsonBody: { ...wholeBody(jsonObject), required: undefined },
};

const send = acts(
	'POST /',
	{ deed: 'The request', done: 'carried out', check: "Look with a GET, or in VOIPEX's own panel," },
	{
		parameters: {
			apiHost: host,
			method,
			path: wholePath(relativePath('/pbx/users', PLAIN)),
			queryParameters: spreadQuery(queryObject),
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
					'API Host',
					'apiHost',
					[
						['IPBX', 'api', 'Calls, recordings, users, reports'],
						['IPBX Version 2', 'apiV2', 'The dialer may be there'],
						['REST', 'rest', 'Account, billing, instant SMS'],
						['SMS', 'sms', 'SMS Chat'],
					],
					'api',
					'Which of the addresses in the credential',
				),
				choiceField(
					'Method',
					'method',
					['DELETE', 'GET', 'PATCH', 'POST', 'PUT'].map((name) => [name, name] as const),
					'GET',
					'What the API calls the request',
				),
				needed(exampleField('Path', 'path', '/pbx/users', PATH)),
				switchField('This Request Acts', 'thisRequestActs', ACTS, true),
				jsonField('Query (JSON)', 'queryParameters', QUERY),
				jsonField('JSON Body', 'jsonBody', 'The body as a JSON object. Leave it empty if there is none.'),
			],
		},
	],
);
