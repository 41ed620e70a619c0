/** What the n8n server hands to every execution. */
const { core } = require('./n8nRuntime');
const { StoreCredentialsHelper } = require('./credentialsHelper');

const BASE = 'http://127.0.0.1:5678';

let executions = 0;

/** n8n numbers its executions; so do we when a test does not care. */
function nextExecutionId() {
	executions += 1;
	return `execution-${executions}`;
}

function createAdditionalData({ pkg, store, style, executionId, mode = 'trigger', workflow = {}, parameters }) {
	return {
		credentialsHelper: new StoreCredentialsHelper(pkg.credentialTypes, store, style),
		executionId,
		hooks: new core.ExecutionLifecycleHooks(mode, executionId, workflow),
		currentNodeExecutionIndex: 0,
		currentNodeParameters: parameters,
		externalSecretsProxy: new core.ExternalSecretsProxy(),
		variables: {},
		userId: 'engine-test',
		restApiUrl: `${BASE}/rest`,
		instanceBaseUrl: BASE,
		webhookBaseUrl: `${BASE}/webhook`,
		webhookTestBaseUrl: `${BASE}/webhook-test`,
		webhookWaitingBaseUrl: `${BASE}/webhook-waiting`,
		formWaitingBaseUrl: `${BASE}/form-waiting`,
		setExecutionStatus: () => undefined,
		sendDataToUI: () => undefined,
	};
}

module.exports = { createAdditionalData, nextExecutionId };
