'use strict';

/** Everything a test does with a running n8n, as the editor would do it. */
const { credentialsApi } = require('./credentialsApi');
const { executionsApi, errorOf, outputOf } = require('./executionsApi');
const { OWNER, signIn } = require('./owner');
const { nodeTypesApi } = require('./nodeTypesApi');
const { createRestSession } = require('./restSession');
const { workflowsApi } = require('./workflowsApi');

/**
 * Signs in, as the new owner on the first visit.
 * @param {string} url
 * @param {{ onAnswer?: (text: string) => void }} [options] onAnswer: sees every answer as it came
 */
async function connect(url, options) {
	const session = createRestSession(url, options);
	await signIn(session);
	const executions = executionsApi(session);
	return {
		url,
		session,
		...credentialsApi(session),
		...executions,
		...nodeTypesApi(session),
		...workflowsApi(session, executions, url),
	};
}

module.exports = { connect, OWNER, outputOf, errorOf };
