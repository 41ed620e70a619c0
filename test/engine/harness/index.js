/** The engine harness: everything a test of the built package needs. */
module.exports = {
	...require('./credentialStore'),
	...require('./packageLoader'),
	...require('./run'),
	...require('./credentialTest'),
	...require('./credentialRequest'),
	...require('./workers'),
	...require('./nodeMethods'),
	...require('./agentTool'),
	...require('./webhookRun'),
	...require('./webhookMethods'),
	...require('./pollRun'),
	...require('./waitingExecution'),
	createStaticData: require('./staticDataRow').createStaticData,
	...require('./binaryItems'),
	logged: require('./n8nRuntime').logged,
};
