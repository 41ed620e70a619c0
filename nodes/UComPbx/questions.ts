import type { Question } from '../shared/model/question';

const PATHS =
	'Use API Request > Send with the path that the API explorer shows, and tell the maintainers of this package.';

const spaced = (moment: number) => encodeURIComponent(new Date(moment).toISOString().slice(0, 19).replace('T', ' '));
const HOUR_MS = 3_600_000;
const MONTH_MS = 30 * 24 * HOUR_MS;

/** @param hours how long it is, up to now */
const lately = (milliseconds: number) => () =>
	`start_datetime=${spaced(Date.now() - milliseconds)}&end_datetime=${spaced(Date.now())}`;

const rowsIn = (body: unknown): unknown[] => {
	const rows = Array.isArray(body) ? (body as unknown[]) : Object.values((body ?? {}) as object).find(Array.isArray);
	return (rows as unknown[] | undefined) ?? [];
};

/** How far the newest call of the last hours lies behind the clock, in hours: in UTC it is none of the future. */
function zone(body: unknown): string {
	const [newest] = rowsIn(body) as Array<{ init_time_gmt?: unknown }>;
	const moment = Date.parse(`${String(newest?.init_time_gmt).slice(0, 19).replace(' ', 'T')}Z`);
	if (Number.isNaN(moment)) return 'No call in the last hours: make one and check again.';
	const minutes = Math.round((Date.now() - moment) / 60_000);
	return `The newest call is ${minutes} minutes old, counted in UTC. If it is not, the PBX counts otherwise.`;
}

/** What only a real account can tell; all are GETs. */
export const questions: Question[] = [
	{
		question: 'What kind of user is this?',
		path: '/user/',
		tells: (body) => {
			const { extension_id: extension, extension_group_id: group } = body as Record<string, unknown>;
			if (extension)
				return 'The user of one extension: lists of the whole PBX are not for it. Choose Owner: Extension.';
			return group
				? 'The user of a group: lists of the whole PBX are not for it. Choose Owner: Extension Group, @me.'
				: 'A user of the whole PBX.';
		},
	},
	{
		question: 'Is there one event handler for all phones?',
		path: '/client/@me/phone_events/',
		advice: { notFound: 'Choose extensions one by one in the trigger.' },
	},
	{
		question: 'What does the PBX say of its limits?',
		path: '/client/@me/limit/',
		advice: { notFound: PATHS },
	},
	{
		question: 'How many records does a page hold?',
		path: '/client/@me/extension/',
		query: () => 'page=1&per_page=1000',
		tells: (body) => `1000 were asked for, ${rowsIn(body).length} came; the PBX may have no more.`,
	},
	{
		question: 'Can one voicemail be reached?',
		path: '/client/@me/voicemail/{id}',
		id: { path: '/client/@me/voicemail/', query: lately(MONTH_MS), at: '0.record_uuid' },
		isFile: true,
		advice: { notFound: `Voicemail > Download and Delete do not work here. ${PATHS}` },
	},
	{
		question: 'Are there agents of queues?',
		path: '/client/@me/agent/local/',
		advice: { notFound: 'Agents are not part of this PBX, or of the tariff.' },
	},
	{
		question: 'Can one agent be reached?',
		path: '/client/@me/agent/local/{id}',
		id: { path: '/client/@me/agent/local/', at: '0.id' },
		advice: { notFound: `Agent > Get and Set Status do not work here. ${PATHS}` },
	},
	{
		question: 'Does a queue tell its live state?',
		path: '/extension/{id}/queue/status/',
		id: { path: '/client/@me/extension/', query: () => 'type=queue', at: '0.id' },
		advice: { notFound: `Queue > Get Status does not work here. ${PATHS}` },
	},
	{
		question: 'Are there variables that can be read?',
		path: '/client/@me/variables/',
		advice: { found: 'They can be read, which this node has no operation for: API Request > Send.' },
	},
	{
		question: 'In which time zone does the PBX count?',
		path: '/client/@me/call_history/',
		query: lately(6 * HOUR_MS),
		tells: zone,
	},
];
