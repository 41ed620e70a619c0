import { valueAt } from '../../credentials/foundation/valueAt';
import type { Question } from '../shared/model/question';
import { me } from './me';

const DAY_MS = 24 * 3_600_000;
const SUPPORT = 'Ask IPEX for the right, or use the credential of somebody who has it.';
const DIALER = 'The dialer is not here: choose the other API Host in Dialer and IVR Application.';
const RIGHT = { noRight: `The access may not read this. ${SUPPORT}` };

/** Yesterday to now; short, so that the answer is. */
const lately = () =>
	`startTime=${new Date(Date.now() - DAY_MS).toISOString()}&endTime=${new Date(Date.now()).toISOString()}`;

/** The SMS API wants an offset. */
const latelyWithOffset = () => {
	const moment = (ms: number) => encodeURIComponent(`${new Date(ms).toISOString().slice(0, 19)}+00:00`);
	return `startTime=${moment(Date.now() - 7 * DAY_MS)}&endTime=${moment(Date.now())}`;
};

const counted = (body: unknown): string => {
	const rows = Array.isArray(body) ? (body as unknown[]) : undefined;
	return rows ? `${rows.length} came.` : 'The answer is no bare list: tell the maintainers what was seen.';
};

/** How many switchboards there are, and their IDs, which are no secret of a person. */
function switchboards(body: unknown): string {
	const { switchboards: all } = me(body as never) as { switchboards: Array<{ pbxId?: unknown }> };
	if (all.length === 0) return 'It shows no switchboard: leave PBX ID empty.';
	return `PBX ID: ${all.map(({ pbxId }) => String(pbxId)).join(', ')}. It is needed only where there are several.`;
}

function pages(body: unknown): string {
	const total = valueAt(body, 'totalResults');
	return typeof total === 'number' ? `${total} calls in a day.` : 'It does not say how many calls there are.';
}

/** What only a real account can tell; all are GETs. Each host is asked at least once. */
export const questions: Question[] = [
	{
		question: 'May the access read the call log?',
		path: '/calls',
		query: () => `pageSize=1&${lately()}`,
		tells: pages,
	},
	{ question: 'May it read missed calls?', path: '/calls/missed', tells: counted, advice: RIGHT },
	{ question: 'May it list users?', path: '/pbx/users', tells: counted, advice: RIGHT },
	{
		question: 'Does the list of numbers answer?',
		path: '/numbers',
		tells: counted,
		advice: { notFound: 'Caller IDs and applications have to be typed.', ...RIGHT },
	},
	{ question: 'May it list queues and their members?', path: '/members', tells: counted, advice: RIGHT },
	{ question: 'May it list recordings?', path: '/recordings', query: () => `pageSize=1&${lately()}`, advice: RIGHT },
	{
		question: 'May it list transfer destinations?',
		path: '/calls/transfer/destinations',
		tells: counted,
		advice: RIGHT,
	},
	...['calls', 'queues', 'agents/activity', 'agents/activity-durations', 'agents/daily-stats'].map(
		(report): Question => ({
			question: `May it read the report ${report}?`,
			path: `/reports/${report}`,
			...(report === 'agents/daily-stats' ? {} : { query: lately }),
			advice: RIGHT,
		}),
	),
	{ question: 'Is the dialer on IPBX?', path: '/ivr', advice: { notFound: DIALER, ...RIGHT } },
	{ question: 'Is the dialer on IPBX v2?', host: 'apiV2', path: '/ivr', advice: { notFound: DIALER, ...RIGHT } },
	{
		question: 'What does a list of SMS look like?',
		host: 'sms',
		path: '/SMS',
		query: latelyWithOffset,
		tells: counted,
		advice: { noRight: 'SMS needs a mobile number ordered from IPEX.' },
	},
	{
		question: 'What do the sender numbers look like?',
		host: 'sms',
		path: '/SMS/allowed-numbers',
		tells: counted,
		advice: { noRight: 'SMS needs a mobile number ordered from IPEX.' },
	},
	{
		question: 'Who is it, and which switchboard?',
		host: 'rest',
		path: '/v1/users/me',
		tells: switchboards,
		advice: { noRight: 'Account and Send Instant need a user of the REST API.', notFound: 'PBX ID has to be typed.' },
	},
	{
		question: 'Is GraphQL there, over which agents pause?',
		path: '/graphql',
		query: () => `query=${encodeURIComponent('{ __typename }')}`,
		advice: { notFound: 'Agent > Pause, Unpause and Get State do not work here.', ...RIGHT },
	},
];
