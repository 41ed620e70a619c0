'use strict';

/**
 * What 1,000 items cost besides time: requests, connections and grants as the double saw them, reads of n8n's database
 * as n8n's own log of its queries has them. In an n8n of its own, since writing that log takes time.
 */
const { setTimeout: sleep } = require('node:timers/promises');
const { CONTESTANTS } = require('./contestants');
const { openStage } = require('./stage');

const QUERY_LOG = { DB_LOGGING_ENABLED: 'true', DB_LOGGING_OPTIONS: 'query' };
const ITEMS = 1_000;
const COMPARED = ['mightyCall', 'httpRequest', 'metabase', 'baserow', 'helper'];
/** Nothing renews for the helper alone. */
const RENEWING = COMPARED.filter((contestant) => contestant !== 'helper');
/** Executions write their last words a moment after the webhook has answered; n8n's output comes through a pipe. */
const LOG_SETTLES_MS = 1_500;
const LIFETIME_S = 1;

/** A read of the secrets; n8n also looks at names and sharing, which reads no `data`. */
const READS_CREDENTIAL =
	/^query: SELECT (?:DISTINCT )?[^\n]*"CredentialsEntity_data"[^\n]* FROM "credentials_entity"/gm;
const ANY_QUERY = /^query: (?:SELECT|INSERT|UPDATE|DELETE)/gm;

const count = (text, pattern) => text.match(pattern)?.length ?? 0;

async function costOf(stage, run) {
	await sleep(LOG_SETTLES_MS);
	await stage.double.forget();
	const before = stage.logs().length;
	await stage.perform(run);
	const { requests, connections, grants, refusals } = await stage.double.seen();
	await sleep(LOG_SETTLES_MS);
	const log = stage.logs().slice(before);
	return {
		requests,
		connections,
		grants,
		refusals,
		credentialReads: count(log, READS_CREDENTIAL),
		queries: count(log, ANY_QUERY),
	};
}

/** The first run publishes the workflow and signs in. */
async function withBearer(stage, contestant) {
	const run = { contestant, task: 'get', items: ITEMS };
	await stage.perform({ ...run, items: 1 });
	return {
		key: contestant,
		title: CONTESTANTS[contestant].title,
		items: ITEMS,
		bearer: 'good',
		...(await costOf(stage, run)),
	};
}

/** The same for an execution that has to renew the bearer first. */
async function withExpiredBearer(stage, contestant) {
	const run = { contestant, task: 'get', items: ITEMS };
	await stage.double.expireAll();
	await stage.double.set({ lifetime: LIFETIME_S });
	await stage.perform({ ...run, items: 1 });
	await stage.double.set({});
	// costOf waits until that bearer is no more.
	return {
		key: contestant,
		title: CONTESTANTS[contestant].title,
		items: ITEMS,
		bearer: 'expired',
		...(await costOf(stage, run)),
	};
}

/** n8n's words for its queries may change with its version: then nothing would be counted, and look like a record. */
function assertCounted(rows) {
	const read = (key) => rows.find((row) => row.key === key && row.bearer === 'good').credentialReads;
	if (read('httpRequest') >= ITEMS && read('mightyCall') > 0) return;
	throw new Error("n8n's log no longer shows reads of the credential as READS_CREDENTIAL has them");
}

/** @param {{ tarball: string, log: (line: string) => void }} options */
async function costs({ tarball, log }) {
	const stage = await openStage({ tarball, log, env: QUERY_LOG });
	try {
		const rows = [];
		for (const contestant of COMPARED) rows.push(await withBearer(stage, contestant));
		for (const contestant of RENEWING) rows.push(await withExpiredBearer(stage, contestant));
		assertCounted(rows);
		return rows;
	} finally {
		await stage.close();
	}
}

module.exports = { costs };
