/** An execution during which something happens elsewhere. */
const { advance } = require('./harness/clock');

/** The first request is answered only after `meanwhile`, by when the execution has long read its credential. */
async function interrupted(stage, { process, meanwhile }) {
	/** @type {any} */
	let open;
	const hold = new Promise((resolve) => {
		open = resolve;
	});
	const arrived = new Promise((resolve) => {
		stage.provider.once('arrived', resolve);
	});
	stage.fault(stage.row.readPath, { hold });
	const parameters = { ...stage.row.read, options: { requestsAtOnce: 1 } };
	const running = stage.read(5, { process, parameters });
	await arrived;
	await meanwhile();
	open();
	return await running;
}

/** Inside the margin in which a bearer is renewed before its time. */
const toLastSeconds = (stage) => advance(stage.provider.settings.bearerLifetime * 1000 - 5 * 60_000 - 20_000);

module.exports = { interrupted, toLastSeconds };
