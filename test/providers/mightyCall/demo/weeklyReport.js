'use strict';

/** A week of four calls, one without any, and what the mail has to say of them. */
const DAY_MS = 86_400_000;

/** One a day: two answered, one missed, one left to the mailbox. */
function happen({ records, now }) {
	const made = (days, callStatus) => ({
		...records.calls[0],
		id: `00000000-0000-4000-8000-00000000000${days}`,
		direction: 'Incoming',
		callStatus,
		dateTimeUtc: new Date(now() - days * DAY_MS).toISOString(),
	});
	records.calls.splice(
		0,
		Infinity,
		made(1, 'Connected'),
		made(2, 'Missed'),
		made(3, 'VoiceMail'),
		made(4, 'Connected'),
	);
}

/** The longest there are: a day with one call where no day has more. */
const bars = (body) => body.match(/width:240px/g)?.length ?? 0;

/** @returns {import('../../../demo/examples').Step} */
const mail = (step, fits) => ({
	step,
	at: 'mail',
	matches: ({ to, headers, body }) =>
		to.join() === 'boss@example.com' && /^Subject: Calls of the week until /m.test(headers) && fits(body),
	count: () => 1,
	shows: ({ to }) => `to ${to.join()}`,
});

const withCalls = (body) =>
	body.includes('4 calls, 2 answered, 2 missed or left to voicemail.') && bars(body) === 4 && !/https?:/.test(body);
const without = (body) => body.includes('0 calls, 0 answered, 0 missed') && bars(body) === 0;

module.exports = { happen, mail, withCalls, without };
