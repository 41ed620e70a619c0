'use strict';

/** n8n's HTTP Request node with the credential of an account. */
const requestNode = (account, parameters) => ({
	type: 'n8n-nodes-base.httpRequest',
	typeVersion: 4.2,
	credentials: account.credentials,
	parameters: {
		authentication: 'predefinedCredentialType',
		nodeCredentialType: account.row.type,
		options: {},
		...parameters,
	},
});

module.exports = { requestNode };
