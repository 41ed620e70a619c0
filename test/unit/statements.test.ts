import { passagesOf, textOf, textsOf } from './support/texts';

/**
 * Of Mico Voice AI and TeleTracker we have read a part of the pages: what is not in it is "not read by us", and nothing
 * is said of a guess that sounds like knowledge. These are telling words of statements that we once made, and what they
 * were said of. Each stood in 0.2.1 as the second column has it.
 */
const ONCE_SAID: Array<[words: RegExp, statement: string]> = [
	[/not documented publicly/i, 'The request is not documented publicly: Path and Body come from you.'],
	[/\b(?:is|are) (?:not )?public\b/i, 'the paths of three more operations are public'],
	[/vendors? ha(?:s|ve) not published/i, 'what the vendors have not published'],
	[/documentation of \W*your\W* account/i, 'compare both with the Mico documentation of *your* account'],
	[
		/\['Under (?:the Collection|a Campaign|a Schedule)'/,
		"['Under the Collection', 'collection', 'POST /outbound_calls']",
	],
	[/simulated with sandbox credentials/i, 'Have the AI place a real phone call (simulated with sandbox credentials).'],
	[/then no phone rings/i, 'Start with sandbox credentials of Mico: then no phone rings.'],
	[/a plausible form|the plausible ones/i, 'Path and Body in AI Call are a plausible form'],
	[/set up and follow AI phone calls/i, 'Set up and follow AI phone calls with Mico Voice AI.'],
	[/call flow, a UUID/i, 'UID of the call flow, a UUID.'],
	[/every operation answers (?:404|so)/i, 'If every operation answers 404, try the other.'],
	[/credential was generated with/i, 'Choose only the scopes that this credential was generated with.'],
	[/rings (?:the (?:account's )?)?agents at once/i, "TeleTracker rings the account's agents at once"],
	[
		/connects (?:one with the lead|the first who answers)/i,
		'whispers who the lead is, and connects the first who answers',
	],
	[/calling you right now/i, 'We are calling you right now.'],
	[/calls a lead \W*once an hour/i, 'TeleTracker calls a lead **once an hour** at most'],
	[/picks (?:any one of them|an account)/i, 'without it TeleTracker picks any one of them'],
	[/if it is not the one of the credential/i, 'Account to send from, if it is not the one of the credential'],
	[/as in Report > Get Many/i, 'The call_id of the message, as in Report > Get Many'],
	[/has asked for no more messages/i, 'The person has asked for no more messages.'],
	[/published nowhere/i, 'the longest range are published nowhere'],
	[/works whichever one/i, 'Works whichever one the server reads'],
];

/** Said of these two alone: others may cost minutes, and their pages may be silent. */
const SAID_OF_TWO: Array<[words: RegExp, statement: string]> = [
	[/documented publicly/i, 'Only "scheduled_call" is documented publicly'],
	[/does not publish/i, 'Mico does not publish the request that creates an outbound call'],
	[/costs minutes/i, 'Costs minutes; one per lead and hour.'],
	[/\bnot (?:\w+ )?(?:documented|published|public)\b/i, 'paging, MMS path, two-party path are not published'],
];

const OF_TWO = /mico|teletracker/i;

const shipped = textsOf('nodes', 'credentials', 'examples', 'docs', 'README.md', 'CONTRIBUTING.md', 'SECURITY.md');
const doubles = textsOf('test/providers/micoVoiceAi', 'test/providers/teleTracker', 'test/demo');
const all = [...shipped, ...doubles];
const ofTwo = all.filter((file) => OF_TWO.test(file));
/** What is for all providers, and in it the lines and paragraphs about these two. */
const shared = all.filter((file) => file.endsWith('.md') && !ofTwo.includes(file));

const saying = (files: string[], words: RegExp) => files.filter((file) => words.test(textOf(file)));
const sayingOfTwo = (words: RegExp) => [
	...saying(ofTwo, words),
	...shared.filter((file) => passagesOf(file).some((passage) => OF_TWO.test(passage) && words.test(passage))),
];

it('there is something to search through', () => {
	expect(shipped.length).toBeGreaterThan(150);
	expect(ofTwo.length).toBeGreaterThan(25);
	expect(sayingOfTwo(/we have read the sign-in page whole/)).toEqual(['README.md']);
	expect(saying(all, /developers\.micovoice\.com\/api\/docs\/guides\/workflow/).length).toBeGreaterThan(2);
});

it.each([...ONCE_SAID, ...SAID_OF_TWO])('%s finds what was said', (words, statement) => {
	expect(statement).toMatch(words);
});

it.each(ONCE_SAID)('%s is said no more', (words) => {
	expect(saying(all, words)).toEqual([]);
});

it.each(SAID_OF_TWO)('%s is said of neither', (words) => {
	expect(sayingOfTwo(words)).toEqual([]);
});
