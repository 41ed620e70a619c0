/** `authenticate: { type: 'generic', properties: { headers, qs, body, auth } }`: expressions over `$credentials`. */
const { isExpression } = require('n8n-workflow');

function resolve(value, credentials, workflow, node) {
	if (!isExpression(value)) return value;
	const keys = { $credentials: credentials };
	const resolved = workflow.expression.getSimpleParameterValue(node, value, 'internal', keys, undefined, '');
	return resolved ? resolved.toString() : '';
}

function genericAuthentication(authenticate, credentials, request, workflow, node) {
	request.headers ??= {};
	if (authenticate.type !== 'generic') return request;
	for (const [part, entries] of Object.entries(authenticate.properties)) {
		request[part] ??= {};
		for (const [key, value] of Object.entries(entries)) {
			const name = resolve(key, credentials, workflow, node);
			request[part][name] = resolve(value, credentials, workflow, node);
		}
	}
	return request;
}

module.exports = { genericAuthentication };
