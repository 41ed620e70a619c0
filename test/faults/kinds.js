/**
 * What can go wrong with one request, as data.
 *
 * `read`: what a read that meets it may come to: `mended` (trying again gets it) or `final`; `list`: a list, if it is not
 * what any read may; `file`: a download, which does not meet kinds without it.
 * `act`: what an operation that acts may: `mended` (the provider has certainly done nothing: sent again), `refused`
 * (it has certainly done nothing, and says so), `doubt` (nobody can know).
 * `login`: what a token request may: `mended`, `refused` (a definite no, or an answer that is none: the same secrets
 * are not tried again for half a minute) or `postponed` (busy for longer than anybody waits). `refuses`: takes one of
 * the few refusals of a bearer that a request puts up with. `weight`: how often, 1 if not said. `fault` is what the
 * double is given; `line` what happens before it, on the way.
 */
const { oddKinds } = require('./oddKinds');

const mended = { read: 'mended', act: 'mended', login: 'mended' };
const unclear = { read: 'mended', act: 'doubt', login: 'mended' };
const unreadable = { read: 'mended', act: 'doubt', login: 'refused' };
const elsewhere = { read: 'final', act: 'doubt', login: 'refused' };
const definite = { read: 'final', act: 'refused', login: 'refused' };
const refusal = { read: 'mended', act: 'mended', login: 'refused', refuses: true };

const inSeconds = (seconds) => ({ 'retry-after': String(seconds) });
const asDate = (seconds) => ({ 'retry-after': new Date(Date.now() + seconds * 1000).toUTCString() });

const status =
	(code, more = {}) =>
	() => ({ status: code, ...more });
const always = (fault) => () => ({ ...fault });

/**
 * Answers that nobody can read, before and after the deed. Where any answer will do they look like a good one, and show
 * nothing.
 * @param {string} name
 * @param {{ mayDo?: boolean, file?: string }} [more] `file`: what a download comes to
 */
const garbage = (name, { mayDo = false, file } = {}) => ({
	[`${name}Before`]: { ...unreadable, file, fault: always({ garbage: name }), looksDone: mayDo },
	[`${name}After`]: {
		...unreadable,
		fault: always({ garbage: name, afterActing: true, onlyIfDone: true }),
		showsNothing: mayDo,
	},
});

const redirect =
	(status, more = {}) =>
	(host) => ({ redirect: host, status, ...more });

/** Statuses of a service that has trouble, before and after the deed. */
const trouble = (code, worth) => ({
	[`${code}Before`]: { ...worth, fault: status(code), quotes: true },
	[`${code}After`]: { ...worth, fault: status(code, { afterActing: true }), quotes: true },
});

const everyKind = {
	connectionRefused: { ...mended, file: 'mended', line: 'refused', weight: 2 },
	cutBefore: { ...unclear, file: 'mended', fault: always({ cut: 'before' }) },
	cutAfter: { ...unclear, fault: always({ cut: 'after' }), weight: 2 },
	// The break may reach the client before the file has begun, or after: asked for again, or not.
	cutMidway: { ...unclear, file: 'either', fault: always({ cut: 'midway' }) },
	timeoutBefore: { ...unclear, list: 'final', line: 'impatient', fault: always({ untilGone: true, cut: 'before' }) },
	timeoutAfter: { ...unclear, list: 'final', line: 'impatient', fault: always({ untilGone: true, cut: 'after' }) },
	401: { ...refusal, fault: status(401), quotes: true, weight: 0.5 },
	sessionRevoked: { ...refusal, login: undefined, event: 'revoke', weight: 0.3 },
	sessionExpired: { ...refusal, login: undefined, event: 'expire', weight: 0.3 },
	loginElsewhere: { ...refusal, login: undefined, event: 'endSessions', weight: 0.3 },
	403: { ...definite, fault: status(403), quotes: true },
	400: { ...definite, fault: status(400), quotes: true },
	409: { ...definite, login: undefined, fault: status(409), quotes: true },
	429: { ...mended, fault: status(429), quotes: true },
	'429Seconds': { ...mended, fault: () => ({ status: 429, headers: inSeconds(4) }) },
	'429Date': { ...mended, fault: () => ({ status: 429, headers: asDate(6) }) },
	'429Gone': { ...mended, fault: () => ({ status: 429, headers: asDate(-30) }) },
	'429Long': { ...definite, closes: true, login: 'postponed', fault: () => ({ status: 429, headers: inSeconds(600) }) },
	...trouble(408, unclear),
	...trouble(500, unclear),
	...trouble(502, { ...unclear, file: 'mended' }),
	...trouble(503, unclear),
	...trouble(504, unclear),
	...garbage('truncated'),
	...garbage('html', { file: 'final' }),
	...garbage('empty', { mayDo: true }),
	...garbage('notJson', { mayDo: true }),
	'302Before': { ...elsewhere, fault: redirect(302) },
	'302After': { ...elsewhere, fault: redirect(302, { afterActing: true }) },
	'303Before': { ...elsewhere, fault: redirect(303) },
	'303After': { ...elsewhere, fault: redirect(303, { afterActing: true }) },
	// It says that nothing was done, and asks for the whole request again, with its body, over there.
	307: { ...definite, fault: redirect(307) },
	...oddKinds,
};

/** What a kind may come to where this operation meets it; undefined where it does not. */
function worthOf(kind, { acts, file, list }) {
	if (file) return kind.file;
	if (list && 'list' in kind) return kind.list;
	return acts ? kind.act : kind.read;
}

module.exports = { everyKind, worthOf };
