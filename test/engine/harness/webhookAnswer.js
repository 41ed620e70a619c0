/** What n8n answers when a webhook node has returned: nothing, the node's own words, or its default text. */

const described = (workflow, node, description, property, mode, otherwise) =>
	workflow.expression.getSimpleParameterValue(node, description[property], mode, {}, undefined, otherwise);

/** With a workflow to start, the node's own `webhookResponse` counts only where the description's text is empty. */
function bodyOnReceived({ workflowData, webhookResponse }, responseData) {
	if (workflowData === undefined) return webhookResponse ?? { message: 'Webhook call received' };
	if (responseData === 'noData') return undefined;
	return responseData || (webhookResponse ?? { message: 'Workflow was started' });
}

/**
 * @param {any} response
 * @param {any} result what `webhook()` returned
 * @param {{ workflow: any, node: any, description: any, mode: string }} about
 */
function answerFor(response, result, { workflow, node, description, mode }) {
	if (result.noWebhookResponse === true) return;
	const property = (name, otherwise) => described(workflow, node, description, name, mode, otherwise);
	const responseMode = property('responseMode', 'onReceived');
	if (responseMode !== 'onReceived') throw new Error(`The harness has no response mode "${responseMode}"`);
	const body = bodyOnReceived(result, property('responseData', 'firstEntryJson'));
	response.status(property('responseCode', 200));
	if (typeof body === 'string') response.send(body);
	else response.json(body);
}

/** The node threw: n8n says so to the caller, if it can, and shows the error in an execution. */
function answerForError(response) {
	if (response.headersSent) return;
	response.status(500).json({ code: 0, message: 'Workflow Webhook Error: Workflow could not be started!' });
}

module.exports = { answerFor, answerForError };
