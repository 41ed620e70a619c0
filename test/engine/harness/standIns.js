/** The few built-in nodes and credentials that a test workflow needs, by the names n8n knows them by. */
const describe = (name, extra) => ({
	displayName: name,
	name: `n8n-nodes-base.${name}`,
	group: [],
	version: 1,
	description: '',
	defaults: { name },
	inputs: ['main'],
	outputs: ['main'],
	properties: [],
	...extra,
});

async function passThrough() {
	return [this.getInputData()];
}

/** The execution starts with the test's items as this node's input. */
const manualTrigger = {
	description: describe('manualTrigger', { group: ['trigger'], inputs: [] }),
	execute: passThrough,
};

const noOp = { description: describe('noOp'), execute: passThrough };

/** n8n-core gives any node of this very type access to every credential type. */
const httpRequest = { description: describe('httpRequest', { version: [4, 4.2] }), execute: passThrough };

const field = (name, usual = '') => ({ displayName: name, name, type: 'string', default: usual });

/** What others extend: the fields that n8n-core reads. */
const oAuth2Api = {
	name: 'oAuth2Api',
	displayName: 'OAuth2 API',
	properties: [
		field('grantType', 'authorizationCode'),
		...['authUrl', 'accessTokenUrl', 'clientId', 'clientSecret', 'scope', 'authQueryParameters'].map((name) =>
			field(name),
		),
		field('authentication', 'header'),
	],
};

module.exports = { nodes: { manualTrigger, noOp, httpRequest }, credentials: { oAuth2Api } };
