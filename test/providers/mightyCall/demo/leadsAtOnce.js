'use strict';

/** Three new leads, one of them twice, and one with words where its number should be; when the office is open or not. */
const leads = require('../../../demo/leads.json');

const [ada, ben, chloe] = leads;
const wordy = leads.find(({ properties }) => properties.phone?.value === 'ask at the front desk');
const events = [ada, ben, chloe, ada, wordy];

const HOUR_MS = 3_600_000;
const hourIn = (hours) => new Date(Date.now() + hours * HOUR_MS).toISOString().slice(11, 13);

const EVERY_DAY = '1,2,3,4,5,6,7';
const always = { hoursFrom: '00:00', hoursTo: '00:00', weekdays: EVERY_DAY, timeZone: 'UTC' };
/** Begins in two hours, whenever that is; found out once, since the full hour may strike meanwhile. */
const later = { ...always, hoursFrom: `${hourIn(2)}:00`, hoursTo: `${hourIn(4)}:00` };

const isTask = ({ path, status }) => path === '/crm/v3/objects/tasks' && status === 201;

/** Due when the hours begin. */
const isDue = ({ properties }) => properties.hs_timestamp.endsWith(`T${later.hoursFrom}:00.000Z`);

/** @returns {import('../../../demo/examples').Step} */
const tasks = (expected) => ({
	step: 'task for the morning',
	at: 'hubSpot',
	matches: (request) => isTask(request) && request.body.properties.hs_task_type === 'CALL' && isDue(request.body),
	count: () => expected,
	shows: ({ body }) => body.properties.hs_task_subject,
});

module.exports = { events, always, later, tasks, onList: '(305) 555-0103', numbers: ['+12125550101', '+14155550102'] };
