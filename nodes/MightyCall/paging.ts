import type { PagingStyle } from '../shared/model/pagingStyle';

/** Calls and voicemails. The largest page is not published; the total says where the end is. */
export const skipping: PagingStyle = {
	position: { parameter: 'skip', counts: 'records' },
	size: { parameter: 'pageSize', largest: 500 },
	totalRecordsAt: 'data.total',
	key: 'id',
	askedAhead: true,
};

/** Contacts, also those of Contact Center. */
export const contactPages: PagingStyle = {
	position: { parameter: 'page', counts: 'pages' },
	size: { parameter: 'pageSize', largest: 100 },
	totalPagesAt: 'data.pages',
	totalRecordsAt: 'data.records',
	key: 'contactId',
	askedAhead: true,
};

/** Journal and communications: more than 1000 at a time is refused, and nothing says how many there are. */
export const journalPages: PagingStyle = {
	position: { parameter: 'page', counts: 'pages' },
	size: { parameter: 'pageSize', largest: 1000 },
	key: 'id',
};

/** Interactions: neither the largest page nor the number of records is published. */
export const interactionPages: PagingStyle = {
	position: { parameter: 'pageNumber', counts: 'pages' },
	size: { parameter: 'pageSize', largest: 100, proven: 10 },
	key: 'contactId',
};
