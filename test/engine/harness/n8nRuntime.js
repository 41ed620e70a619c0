/**
 * n8n-core as a library: the few services it expects from a server, replaced so that nothing is read from or
 * written to the user's n8n folder and nothing is printed.
 */
const core = require('n8n-core');
const { everythingIn } = require('../spelling');

/** n8n-core's own copies: a second copy of the container would be a different, empty container. */
const ofCore = (name) => require(require.resolve(name, { paths: [require.resolve('n8n-core')] }));

const { Container } = ofCore('@n8n/di');
const { Logger } = ofCore('@n8n/backend-common');
const { LoggerProxy } = ofCore('n8n-workflow');
const { SSHClientsManager } = require('n8n-core/dist/execution-engine/ssh-clients-manager');

/** What n8n would have logged at its most talkative, newest last: `{ level, message, about }`. */
const logged = [];

/** As a text at once: what it is about may change later. */
const note = (level) => (message, about) => {
	logged.push({ level, message: String(message), about: about === undefined ? '' : everythingIn(about) });
};

const LEVELS = ['error', 'warn', 'info', 'debug', 'verbose'];

const recordingLogger = {
	...Object.fromEntries(LEVELS.map((level) => [level, note(level)])),
	scoped: () => recordingLogger,
};

const instanceSettings = {
	instanceId: 'engine-test',
	encryptionKey: 'engine-test-example-key',
	hmacSignatureSecret: 'engine-test-example-secret',
	n8nFolder: '',
	staticCacheDir: '',
	isLeader: true,
};

/** Mode `default` without `init()` has no storage manager: n8n then keeps files as base64 inside the item. */
function binaryDataInMemory() {
	const config = { mode: 'default', availableModes: ['default'], signingSecret: 'engine-test-example' };
	const service = new core.BinaryDataService(config, Container.get(core.ErrorReporter), recordingLogger);
	service.mode = 'default';
	Container.set(core.BinaryDataConfig, config);
	Container.set(core.BinaryDataService, service);
}

/** Every node context asks for it, and the real one starts a timer that keeps the process alive. */
const noSshClients = {
	getClient: async () => await Promise.reject(new Error('No SSH in the engine harness')),
	updateLastUsed: () => undefined,
};

Container.set(SSHClientsManager, noSshClients);
Container.set(Logger, recordingLogger);
// The execution engine does not ask the container.
LoggerProxy.init(recordingLogger);
Container.set(core.InstanceSettings, instanceSettings);
binaryDataInMemory();

module.exports = { core, Container, logged };
