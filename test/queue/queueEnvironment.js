'use strict';

/** What main and workers of one installation have in common, and what each has for itself. */
const { randomBytes } = require('node:crypto');
const { privatePort } = require('./privatePort');
const { n8nEnvironment } = require('../n8n/n8nEnvironment');

/** @param {{ postgres: { env: any }, redis: { env: any } }} servers */
const sharedSettings = ({ postgres, redis }) => ({
	EXECUTIONS_MODE: 'queue',
	N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
	...postgres.env,
	...redis.env,
	// So that the search for secrets in the logs is a hard one.
	N8N_LOG_LEVEL: 'debug',
	// As soon as n8n can be made to notice: a worker that is gone, and executions that went with it.
	QUEUE_WORKER_LOCK_DURATION: '10000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '2500',
	QUEUE_WORKER_STALLED_INTERVAL: '5000',
});

/**
 * @param {{ host: any, userFolder: string, shared: any }} options
 * @returns {Promise<{ url: string, healthUrl: string, env: NodeJS.ProcessEnv }>} healthUrl: where a worker answers
 */
async function memberSettings({ host, userFolder, shared }) {
	const port = await privatePort();
	const healthPort = await privatePort();
	const extra = {
		...shared,
		QUEUE_HEALTH_CHECK_ACTIVE: 'true',
		QUEUE_HEALTH_CHECK_PORT: String(healthPort),
		N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
	};
	const env = n8nEnvironment({ host, userFolder, port, brokerPort: await privatePort(), extra });
	return { url: `http://127.0.0.1:${port}`, healthUrl: `http://127.0.0.1:${healthPort}`, env };
}

module.exports = { memberSettings, sharedSettings };
