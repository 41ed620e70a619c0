/**
 * Guards of the package, each with what stands in its place in a copy and the checks that have to notice. A run that
 * finds nothing shows something only if it finds these. In the source the comment `// guard: <name>` stands in front of
 * a statement, a property or a condition: that is the guard.
 */
const TWICE = 'nothing is acted on twice';
const ELSEWHERE = 'nothing goes to the host of a redirect';
const STRANGERS = 'the HTTP Request node takes no secret to strangers';
const SHOWN = 'no secret is shown';
const MENDED = 'what trying again can mend is mended';
const WAITS = 'nobody waits without end';
const WHOLE = 'a file is whole or none';

/** Sign-ins that go wrong more often than not. */
const badSignIns = { items: 300, retried: 300, signIns: { faulty: 0.8, lasting: 0.8 } };

/** As many of them that show where they lead. */
const moreBadSignIns = { ...badSignIns, items: 400 };

/** Drills alone. */
const drillsAbout = (about, only) => ({ items: 0, retried: 0, drills: [about], only });
const stalls = drillsAbout('stalls', ['stallSilence', 'stallDrip']);
const files = drillsAbout('files');
// Others would fill the memory.
const silentFile = drillsAbout('files', ['stallSilence']);
const largeFile = drillsAbout('files', ['gzipBomb']);
const refusals = drillsAbout('signIns');
/** Of a provider that answers with lists. */
const lists = { lists: true, retried: 0 };

/** In the place of a guard that is left out. */
const NOTHING = ';';

const guards = [
	{
		guard: 'what acts is not sent again after a 502',
		instead: 'return TRANSIENT_STATUSES.includes(statusCode);',
		notices: TWICE,
	},
	{
		guard: 'what acts is not sent again after a lost answer',
		instead: "if (outcome.kind === 'noAnswer') return true;",
		notices: TWICE,
	},
	{
		guard: 'Retry On Fail answers from memory what is done',
		instead: "if (known && 'uncertain' in known) return recordsRemembered(known);",
		notices: TWICE,
	},
	{ guard: 'Retry On Fail answers from memory what may be done', instead: NOTHING, notices: TWICE },
	{
		guard: 'a lost answer leaves doubt',
		instead: 'return false;',
		notices: 'what is reported as refused was not done',
	},
	{
		guard: 'an unreadable answer leaves doubt',
		instead: NOTHING,
		notices: 'what is reported as refused was not done',
	},
	{
		guard: 'reads are tried again',
		instead: 'return undefined;',
		notices: MENDED,
	},
	{
		guard: 'reads are tried again after a 500 or half an answer',
		instead: NOTHING,
		notices: MENDED,
	},
	{
		guard: 'a sign-in under way is shared',
		instead: 'account.login = run(context, previous).finally(() => (account.login = undefined));',
		and: { guard: 'one request at a time makes n8n get a bearer', instead: NOTHING },
		notices: 'each renewal is one grant in each process',
	},
	{
		guard: 'a refused sign-in is remembered',
		instead: NOTHING,
		notices: 'after a refused sign-in none is sent for 30 s',
		plan: badSignIns,
	},
	{ guard: 'secrets are blotted out', instead: NOTHING, notices: SHOWN },
	{ guard: 'secrets are blotted out in other spellings', instead: NOTHING, notices: SHOWN },
	{ guard: 'base64 that holds a secret is blotted out', instead: NOTHING, notices: SHOWN },
	{ guard: 'links to recordings lose their tokens', instead: 'return false;', notices: SHOWN },
	{
		guard: 'redirects are not followed',
		instead: 'disableFollowRedirect: false',
		// Of this provider the signer forbids them as well.
		and: { guard: 'no redirect with a secret beside Authorization', instead: NOTHING },
		notices: ELSEWHERE,
	},
	{ guard: 'requests go to the hosts of the credential only', instead: 'return;', notices: STRANGERS },
	{ guard: 'no redirect with a secret beside Authorization', instead: NOTHING, notices: STRANGERS },
	{
		guard: 'redirects of a sign-in are not followed',
		instead: 'disableFollowRedirect: false',
		notices: ELSEWHERE,
		plan: moreBadSignIns,
	},
	{
		guard: 'the output keeps the order of the input',
		instead: "if ('value' in end) outputs.unshift(end.value); else failure ??= end;",
		notices: 'every item has one output item, in order, linked to it',
	},
	{
		guard: 'what is done is remembered for its own item',
		instead: 'const known = memory.recall(0);',
		notices: 'an output item shows its own record',
	},
	{
		guard: 'a refusal is no success',
		instead: 'statusCode < 500',
		notices: 'what is reported as done was done',
	},
	{
		guard: 'a refusal leaves no doubt',
		instead: 'return statusCode >= 400;',
		notices: 'doubt is left only by faults that leave it',
	},
	{
		guard: 'an error names its item',
		instead: "const place = '';",
		notices: 'every failure says why and at which item',
	},
	{
		guard: 'a wait has a deadline',
		instead: 'const moment = new AbortController().signal;',
		notices: WAITS,
		plan: stalls,
	},
	{ guard: 'a file that stalls is ended', instead: NOTHING, notices: WAITS, plan: silentFile },
	{ guard: 'a file has a bound', instead: NOTHING, notices: WHOLE, plan: largeFile },
	{ guard: 'half a packed file is none', instead: NOTHING, notices: WHOLE, plan: files },
	{ guard: 'a part of a file is none', instead: 'return;', notices: WHOLE, plan: files },
	{ guard: 'a web page is no file', instead: 'return;', notices: WHOLE, plan: files },
	{
		guard: 'a file that is not there yet is asked for again',
		instead: 'throw end.error;',
		notices: MENDED,
		plan: files,
	},
	{
		guard: 'what had all its time is not asked for again',
		instead: "return effect !== 'acts' || !outcome.sent;",
		notices: 'what trying again cannot mend is not asked for again',
		plan: stalls,
	},
	{
		guard: 'a refusal with a good status is a refusal',
		instead: NOTHING,
		notices: 'a refused sign-in is told in the words of the provider',
		plan: refusals,
	},
	{
		guard: 'what never arrived leaves no doubt',
		instead: NOTHING,
		notices: 'doubt is left only by faults that leave it',
	},
	{
		guard: 'what the network in front has not got through is tried again',
		instead: '...[]',
		notices: MENDED,
	},
	{ guard: 'an empty list is no failure', instead: NOTHING, notices: 'an empty list is no failure', plan: lists },
];

module.exports = { guards };
