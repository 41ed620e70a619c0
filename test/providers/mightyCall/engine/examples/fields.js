/** Values that the examples have in common. */

/** A resource locator in the mode in which people type. */
const typed = (value, mode = 'id') => ({ __rl: true, mode, value });

const ownNumber = ({ records }) => records.phoneNumbers[0].number;
const from = (provider) => typed(ownNumber(provider), 'number');

/** The voicemail that all filters of the journal together find: of a contact, with a transcript. */
const spoken = ({ records }) =>
	records.requests.find(({ voicemail, origin, wfstate }) => voicemail && origin === 'inbound' && wfstate);

const emailOf = ({ records }, address) => {
	const has = (channels) => channels.some(({ phone }) => phone === address);
	return records.contacts.find(({ channels }) => has(channels)).channels.find(({ email }) => email).email;
};

/** Every filter of the journal's list; the count takes these only. */
const journalSearch = (provider) => {
	const { client, voicemail } = spoken(provider);
	const { groups, users, vmboxes } = provider.records.team;
	return {
		businessNumber: '+1 (212) 555-0199',
		callbacks: 'All',
		earliest: '2020-01-01',
		email: emailOf(provider, client.address),
		from: '2020-01-01T00:00:00',
		groupId: typed(groups[0].id),
		inbound: 'VoiceMail',
		isRead: true,
		latest: '2039-12-31',
		origin: ['Inbound', 'Outbound'],
		outbound: 'Connected',
		phone: `${client.address}, (415) 555-0101`,
		searchProperty: 'VTT',
		searchText: voicemail.text,
		state: 'VoiceMail',
		to: '2039-12-31T23:59:59+02:00',
		type: ['Call', 'Message'],
		userId: typed(users[0].id),
		vmBoxId: typed(vmboxes[0].id),
		wfState: ['Open', 'Resolved'],
	};
};

const journalList = (provider) => ({
	...journalSearch(provider),
	resolveContacts: true,
	reverse: true,
	showExternalContacts: true,
	showUsers: true,
});

const contactSearch = ({ records }) => ({
	agentId: typed(records.team.users[0].id),
	all: 'ada',
	comment: 'contact',
	email: 'ada, example.com',
	includeAuto: true,
	label: 'mobile',
	name: 'ada, novak',
	phone: '212',
	tag: typed('lead,newsletter', 'name'),
	updatedSince: '2020-01-01T00:00:00',
});

/** A contact that belongs to an agent, and a number to unblock. */
const prepare = (provider) => {
	const { contacts, team } = provider.records;
	contacts[0].userGuid = team.users[0].id;
	provider.seed('blockList', 1);
};

const channels = {
	channel: [{ address: '+1 (212) 555-0998', labels: 'work, front desk' }, { address: 'ada@example.com' }],
};

module.exports = { typed, ownNumber, from, journalSearch, journalList, contactSearch, channels, prepare };
