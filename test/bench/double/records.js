'use strict';

/** What the doubles hand out: the same small record and the same pages to every contestant, made once. */

/** MightyCall's profile; Metabase's card and Baserow's row are the same bytes, so that reading them costs the same. */
const RECORD = { firstName: 'Ada', lastName: 'Novak', email: 'ada.novak@example.com', extension: '100', role: 'admin' };

const RECORDS = 10_000;
const PAGE = 100;
const PAGES = RECORDS / PAGE;

/** A MightyCall contact, the record of its longest list. */
const contact = (index) => ({
	contactId: index.toString(16).padStart(24, '0'),
	etag: index.toString(16).padStart(16, '0'),
	firstName: 'Ada',
	lastName: `Novak ${index}`,
	comment: `Contact ${index}`,
	tags: ['customer'],
	created: '2026-01-05T10:00:00.000Z',
	updated: '2026-01-05T10:00:00.000Z',
	isAutomatic: false,
	channels: [
		{
			channelId: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
			labels: ['mobile'],
			phone: `+1212${5_550_000 + index}`,
		},
	],
});

const pages = Array.from({ length: PAGES }, (_none, page) =>
	Array.from({ length: PAGE }, (_one, index) => contact(page * PAGE + index)),
);

/** @param {string | null} number counted from 1 */
const pageOf = (number) => pages[Number(number ?? 1) - 1] ?? [];

/** @param {{ from: string, to: string }} wish */
const call = ({ from, to }) => ({
	id: '00000000-0000-4000-8000-000000000001',
	caller: { name: 'Ada Novak', extension: '100', phone: from },
	called: [{ isConnected: false, isFirstConnected: false, phone: to }],
	businessNumber: from,
	dateTimeUtc: '2026-01-05T10:00:00.000Z',
	duration: null,
	direction: 'Outgoing',
	callStatus: null,
	callRecord: null,
});

module.exports = { RECORD, RECORDS, PAGE, PAGES, pageOf, call };
