/** The MightyCall node on a stage: short ways to run it and to look at what reached the double. */
const { typed } = require('./examples/fields');
const { accountOf } = require('../..');
const { nodeOf, useStage } = require('../../../engine/stage');

const mightyCall = accountOf('mightyCall');

const BASE = '/v4/api';

/** A request in the words of the vendor's page. */
const shape = ({ method, path, query, body }) => ({ method, path: path.replace(BASE, ''), query, body });

const asJson = ({ items }) => items.map(({ json }) => json);

/** @param {{ clock?: boolean }} [options] of useStage. @returns the stage, signed in, with `run`, `search` and `sent` */
function useMightyCall(options) {
	const stage = useStage(mightyCall, options);
	beforeEach(async () => await stage.signedIn());
	return Object.assign(stage, {
		/** One operation, over one empty item if nothing else is said. */
		run: async (resource, operation, fields = {}, options = {}) =>
			await stage.read(1, { parameters: { resource, operation, ...fields }, ...options }),
		search: async (method, options = {}) =>
			await stage.process.listSearch({ ...nodeOf(mightyCall, {}), method, ...options }),
		/** What reached the API, without sign-ins and without files. */
		sent: () => stage.requests.filter(({ path }) => path.startsWith(`${BASE}/`)),
	});
}

module.exports = { useMightyCall, shape, asJson, typed };
