'use strict';

const { startSandbox } = require('./index');

/** `npm run sandbox`: all doubles until Ctrl-C, with what to type into n8n and a line per request. */

const addresses = (provider) =>
	Object.keys(provider.definition.hosts).map((host) => `  ${host.padEnd(6)}${provider[`${host}Url`]}`);

const typed = ([name, value]) => `  ${name}: ${typeof value === 'object' ? JSON.stringify(value) : value}`;

const describe = (provider) =>
	[provider.name, ...addresses(provider), ...Object.entries(provider.credentials).map(typed)].join('\n');

const line = (provider, { method, path, status, acted }) =>
	`${new Date().toISOString().slice(11, 19)}  ${provider.name.padEnd(12)}${String(status ?? 'cut').padEnd(5)}${method.padEnd(7)}${path}${acted ? '  (acted)' : ''}`;

async function main() {
	const sandbox = await startSandbox();
	for (const provider of Object.values(sandbox).filter((one) => one.definition)) {
		console.log(`${describe(provider)}\n`);
		provider.on('request', (request) => console.log(line(provider, request)));
		provider.on('grant', ({ type, accepted }) =>
			console.log(`${' '.repeat(10)}${provider.name.padEnd(12)}grant ${type} ${accepted ? 'accepted' : 'refused'}`),
		);
	}
	console.log('Stop with Ctrl-C.');
	process.once('SIGINT', () => void sandbox.stop());
	process.once('SIGTERM', () => void sandbox.stop());
}

main().catch((error) => {
	console.error(error);
	process.exitCode = 1;
});
