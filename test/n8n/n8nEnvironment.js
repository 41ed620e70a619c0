'use strict';

/**
 * The environment n8n runs in: nothing of the test's own (NODE_ENV=test would change n8n, NODE_OPTIONS
 * its Node), everything local, and no call to the outside.
 */
const path = require('node:path');

const INHERITED = ['LANG', 'LC_ALL', 'TZ', 'TMPDIR', 'NODE_EXTRA_CA_CERTS'];

const SILENT = {
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
	// The list of verified packages would be fetched from n8n's servers; ours loads without it.
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
	N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
	// Has no switch of its own and fetches a list of servers at every start.
	N8N_DISABLED_MODULES: 'mcp-registry',
};

function inherited() {
	const names = INHERITED.filter((name) => process.env[name] !== undefined);
	return Object.fromEntries(names.map((name) => [name, process.env[name]]));
}

/**
 * @param {{ host: { node: string }, userFolder: string, port: number, brokerPort: number, extra?: any }} options
 */
function n8nEnvironment({ host, userFolder, port, brokerPort, extra }) {
	return {
		...inherited(),
		PATH: `${path.dirname(host.node)}${path.delimiter}${process.env.PATH}`,
		HOME: userFolder,
		N8N_USER_FOLDER: userFolder,
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_HOST: '127.0.0.1',
		N8N_PORT: String(port),
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		// A browser keeps no secure cookie from plain http.
		N8N_SECURE_COOKIE: 'false',
		...SILENT,
		...extra,
	};
}

module.exports = { n8nEnvironment };
