'use strict';

/**
 * Guards of the package, each with what stands in its place in a copy: the search has to find a flaw without it. In the
 * source the comment `// guard: <name>` stands in front of it (test/faults/markedSource.js).
 */

/** In the place of a guard that is left out. */
const NOTHING = ';';

const guards = [
	{
		guard: 'a sign-in under way is shared',
		instead: 'account.login = run(context, previous).finally(() => (account.login = undefined));',
	},
	{ guard: 'a refused sign-in is remembered', instead: NOTHING },
	{ guard: 'one request at a time makes n8n get a bearer', instead: NOTHING },
	{ guard: 'tokens of another account are not used', instead: 'return isUsable(session, now, left);' },
	{ guard: 'a refresh token is not sent again after a lost answer', instead: NOTHING },
	{ guard: "workers that end each other's sign-ins make way", instead: 'throw end.error;' },
	{ guard: 'who did not get the last bearer looks around before renewing', instead: 'return;' },
	{
		guard: 'two new bearers have to be refused before it is about rights',
		instead: 'return status !== 401 && fresh.size > 0;',
	},
	{
		guard: 'the provider is asked whether a bearer is good before it is replaced for what may be a missing right',
		instead: "const verdict = 'unknown';",
	},
	{ guard: 'time counts after a refusal, not tries', instead: 'const hasTime = refusal.count < 3;' },
	{ guard: 'what another worker has stored during a slow sign-in stays', instead: NOTHING },
	{ guard: 'the credential is read again before a bearer is got', instead: NOTHING },
	{ guard: 'a sign-in works on a copy of the credential', instead: 'const typed = credentials;' },
	{ guard: 'no older session over a newer one', instead: 'return true;' },
	{ guard: 'a refresh token that failed is not tried again', instead: NOTHING },
];

module.exports = { guards };
