'use strict';

/**
 * Who is compared, as data. `tasks` holds the node for each kind of work a contestant can do; what is missing there it
 * cannot do in a comparable way. `at` is { url } of the doubles and, for the floors, a ready { bearer }.
 */
const { CREATING } = require('./findOrCreates');
const { CALL } = require('./floorNode/nodes/floorWork');

/** So many at once have the floors, and the MightyCall node that is compared with them. */
const AT_ONCE = 10;

const viaMightyCall =
	(parameters, options = {}) =>
	() => ({
		type: 'n8n-nodes-telephony.mightyCall',
		typeVersion: 1,
		parameters: { options, ...parameters },
	});

const PROFILE = { resource: 'profile', operation: 'get', extension: '' };

const atOnce = (requestsAtOnce) => ({
	credential: 'mightyCall',
	tasks: { get: viaMightyCall(PROFILE, { requestsAtOnce }) },
});

const mightyCall = {
	credential: 'mightyCall',
	tasks: {
		get: viaMightyCall(PROFILE),
		getAll: viaMightyCall({ resource: 'contact', operation: 'getAll', returnAll: true }),
		place: viaMightyCall({
			resource: 'call',
			operation: 'make',
			from: { __rl: true, mode: 'number', value: CALL.from },
			to: CALL.to,
		}),
	},
};

const viaHttpRequest = (parameters) => ({
	type: 'n8n-nodes-base.httpRequest',
	typeVersion: 4.5,
	parameters: {
		authentication: 'predefinedCredentialType',
		nodeCredentialType: 'mightyCallApi',
		options: {},
		...parameters,
	},
});

const pagination = {
	paginationMode: 'updateAParameterInEachRequest',
	parameters: { parameters: [{ type: 'qs', name: 'page', value: '={{ $pageCount + 1 }}' }] },
	paginationCompleteWhen: 'other',
	completeExpression: '={{ $response.body.data.currentPage >= $response.body.data.pages }}',
	requestInterval: 0,
};

const httpRequest = {
	credential: 'mightyCall',
	tasks: {
		get: ({ url }) => viaHttpRequest({ url: `${url}/v4/api/profile` }),
		// Its items are the pages, not the records: to get at those the user adds a Split Out node, which is not
		// counted.
		getAll: ({ url }) =>
			viaHttpRequest({ url: `${url}/v4/api/contacts?pageSize=100`, options: { pagination: { pagination } } }),
		// By itself it sends all items at once; one after another it has to stand in a loop, one item a round.
		place: ({ url }) => ({
			...viaHttpRequest({
				method: 'POST',
				url: `${url}/v4/api/calls/makecall`,
				sendBody: true,
				specifyBody: 'json',
				jsonBody: JSON.stringify(CALL),
			}),
			inLoop: true,
		}),
	},
	recordsInAnItem: { getAll: 100 },
};

const metabase = {
	credential: 'metabase',
	tasks: {
		get: () => ({
			type: 'n8n-nodes-base.metabase',
			typeVersion: 1,
			parameters: { resource: 'questions', operation: 'get', questionId: '7' },
		}),
	},
};

const viaBaserow = (parameters) => () => ({
	type: 'n8n-nodes-base.baserow',
	typeVersion: 1.1,
	parameters: { authentication: 'usernamePassword', resource: 'row', databaseId: 1, tableId: 1, ...parameters },
});

const baserow = {
	credential: 'baserow',
	tasks: {
		get: viaBaserow({ operation: 'get', rowId: '7' }),
		getAll: viaBaserow({ operation: 'getAll', returnAll: true, additionalOptions: {} }),
		place: viaBaserow({
			operation: 'create',
			dataToSend: 'defineBelow',
			fieldsUi: { fieldValues: Object.entries(CALL).map(([fieldId, fieldValue]) => ({ fieldId, fieldValue })) },
		}),
	},
};

const floorTask =
	(task) =>
	({ url, bearer }) => ({
		type: 'n8n-nodes-telephony-bench.benchFloor',
		typeVersion: 1,
		parameters: { task, url, bearer, atOnce: AT_ONCE },
	});

const helper = { tasks: Object.fromEntries(['get', 'getAll', 'place'].map((task) => [task, floorTask(task)])) };

const nodeFetch = { outsideN8n: true, tasks: { get: true, getAll: true, place: true } };

const CONTESTANTS = {
	mightyCall: { title: 'MightyCall node', ...mightyCall, learns: true },
	mightyCallNew: { title: 'MightyCall node, an account not asked before', ...mightyCall, newAccount: true },
	mightyCallTen: { title: `MightyCall node, ${AT_ONCE} at once`, ...atOnce(AT_ONCE) },
	mightyCallPages: {
		title: 'MightyCall node, page after page',
		credential: 'mightyCall',
		tasks: {
			getAll: viaMightyCall({ resource: 'contact', operation: 'getAll', returnAll: true }, { requestsAtOnce: 1 }),
		},
	},
	mightyCallMany: { title: 'MightyCall node, 200 at once', ...atOnce(200) },
	...CREATING,
	httpRequest: { title: "n8n's HTTP Request node", titles: { place: 'HTTP Request node in a loop' }, ...httpRequest },
	metabase: { title: "n8n's Metabase node", ...metabase },
	baserow: { title: "n8n's Baserow node", ...baserow },
	helper: { title: "n8n's helpers.httpRequest", ...helper },
	nodeFetch: { title: 'fetch of Node, no n8n', ...nodeFetch },
};

/** What the user types, by the name that contestants use. */
const CREDENTIALS = {
	/** @param {string} baseUrl @param {string} [user] another one is another account */
	mightyCall: (baseUrl, user = 'user') => ({
		type: 'mightyCallApi',
		data: {
			edition: 'custom',
			baseUrl,
			apiKey: 'example-api-key',
			signInWith: 'userKey',
			userSecretKey: `example-${user}-key`,
		},
	}),
	metabase: (url) => ({ type: 'metabaseApi', data: { url, username: 'ada', password: 'example-password' } }),
	baserow: (host) => ({ type: 'baserowApi', data: { host, username: 'ada', password: 'example-password' } }),
};

module.exports = { CONTESTANTS, CREDENTIALS, AT_ONCE };
