'use strict';

const { json, needed, ok, text } = require('./values');

/**
 * ipbxapi.voipex.io/graphql, as public client code of 2018 to 2022 uses it; IPEX documents nothing of it. The answers
 * of mutations, and the shape of refusals, are INFERRED from GraphQL itself.
 */
const failed = (message) => ok({ data: null, errors: [{ message, path: ['userAction'] }] });

const FIELDS =
	'callsTaken outgoingCallsAnswered outgoingCallsUnanswered cbCalls talkTime logonTime ringNoAnswer billPauseTime nonBillPauseTime paused pausedReason';

const AGENTS = new RegExp(`^query \\{ agents(?:\\(userId: ("[^"]*")\\))? \\{ ${FIELDS} \\} \\}$`);
const PAUSE = /^mutation \{ userAction\(action: pause, pause: ("(?:[^"\\]|\\.)*")\) \}$/;
const UNPAUSE = /^mutation \{ userAction\(action: unpause\) \}$/;

const agentsIn = ({ agentState }) =>
	ok({
		data: {
			agents: {
				...Object.fromEntries(FIELDS.split(' ').map((name) => [name, 0])),
				logonTime: null,
				paused: agentState.pause !== null,
				pausedReason: agentState.pause,
			},
		},
	});

function pause(records, literal) {
	const name = JSON.parse(literal);
	if (!records.pauses.some((one) => one.name === name)) return failed(`Unknown pause ${name}`);
	records.agentState.pause = name;
	return ok({ data: { userAction: true } });
}

const answer = ({ provider, body }) => {
	const { records } = provider;
	const [, literal] = PAUSE.exec(body.query) ?? [];
	if (literal !== undefined) return pause(records, literal);
	if (UNPAUSE.test(body.query)) {
		records.agentState.pause = null;
		return ok({ data: { userAction: true } });
	}
	if (AGENTS.test(body.query)) return agentsIn(records);
	return { status: 400, body: { errors: [{ message: 'Cannot query that', extensions: {} }] } };
};

const routes = [
	{ method: 'POST', path: '/graphql', body: json({ query: needed(text) }), handler: answer },
	// By the standard: a query may come with a GET. That this server takes it is INFERRED.
	{
		method: 'GET',
		path: '/graphql',
		query: { query: needed(text) },
		handler: () => ok({ data: { __typename: 'Query' } }),
	},
];

module.exports = { routes };
