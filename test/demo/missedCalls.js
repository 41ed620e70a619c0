'use strict';

/**
 * Calls that nobody answered, a moment ago: the doubles' own records lie all over the week, and early in
 * the morning none of them is of today. And what a workflow that asks for today's has to find.
 */
const { randomUUID } = require('node:crypto');

const HOW_MANY = 3;

const gmt = (time) => new Date(time).toISOString().slice(0, 19).replace('T', ' ');

function happenAtUCom({ records, now }) {
	for (let index = 0; index < HOW_MANY; index += 1) {
		records.calls.push({
			...records.calls[0],
			call_uuid: randomUUID(),
			flow: 'in',
			result: 'not answered',
			from_username: `7495555${3000 + index}`,
			init_time_gmt: gmt(now()),
		});
	}
}

const isMissedAtUCom = ({ flow, result }) => flow === 'in' && result === 'not answered';

/** The missed calls of the period that was asked for. */
function askedOfUCom({ records, requests }) {
	const { query } = requests.find(({ path }) => path.endsWith('/call_history/'));
	const isAsked = ({ init_time_gmt: at }) => at >= query.start_datetime && at <= query.end_datetime;
	return records.calls.filter(isMissedAtUCom).filter(isAsked).length;
}

function happenAtVoipex({ records, now }) {
	for (let index = 0; index < HOW_MANY; index += 1) {
		records.calls.push({
			...records.calls[0],
			linkedid: `${Math.floor(now() / 1000)}.${index}`,
			way: 'In',
			disposition: 'NO ANSWER',
			// The last caller tried twice and must get one message.
			src: `60100200${Math.min(index, HOW_MANY - 2)}`,
			calldate: new Date(now()).toISOString(),
		});
	}
}

/** How many different people called in vain since the moment that was asked for. */
function callersAskedOfVoipex({ records, requests }) {
	const { query } = requests.find((request) => request.path === '/calls' && request.query.startTime);
	const missed = records.calls.filter(
		({ way, disposition, calldate }) =>
			way === 'In' && disposition === 'NO ANSWER' && Date.parse(calldate) >= Date.parse(query.startTime),
	);
	return new Set(missed.map(({ src }) => src)).size;
}

module.exports = { happenAtUCom, askedOfUCom, happenAtVoipex, callersAskedOfVoipex };
