/** The journal. */
const { journalList, journalSearch } = require('./fields');

const first = ({ records }, fits) => records.requests.find(fits).id;
const recorded = (provider) => first(provider, ({ recording }) => recording);
const spoken = (provider) => first(provider, ({ voicemail }) => voicemail);
const message = (provider) => first(provider, ({ type }) => type === 'message');
const picture = (provider) => first(provider, ({ attachments }) => attachments?.length);
const two = ({ records }) =>
	records.requests
		.slice(0, 2)
		.map(({ id }) => id)
		.join(', ');

module.exports = {
	'journal.getAll': (provider) => [{ returnAll: false, limit: 5, simplify: true, filters: journalList(provider) }],
	'journal.count': (provider) => [{ filters: journalSearch(provider) }],
	'journal.get': (provider) => [
		{
			requestId: recorded(provider),
			simplify: true,
			additionalFields: { resolveContacts: true, showExternalContacts: true, showUsers: false },
		},
	],
	'journal.downloadRecording': (provider) => [{ requestId: recorded(provider), binaryPropertyName: 'sound' }],
	'journal.downloadAttachments': (provider) => [{ requestId: picture(provider), binaryPropertyName: 'files' }],
	'journal.deleteMessages': (provider) => [{ requestIds: message(provider) }],
	'journal.restoreMessage': (provider) => [{ requestId: message(provider) }],
	'journal.setComment': (provider) => [
		{ requestId: recorded(provider), comment: 'Called back, all "fine"\nTwo lines' },
	],
	'journal.deleteComment': (provider) => [{ requestId: recorded(provider) }],
	'journal.deleteVoicemails': (provider) => [{ requestIds: spoken(provider), removeText: true, confirmDeletion: true }],
	'journal.setWorkflowState': (provider) => [{ requestIds: two(provider), workflowState: 'Open' }],
	'journal.addFlags': (provider) => [{ requestIds: two(provider), flags: ['IsRead', 'Favorite'] }],
	'journal.removeFlags': (provider) => [{ requestIds: two(provider), flags: ['Favorite'] }],
	'journal.getBlockListPlaces': () => [{}],
	'journal.getVipListPlaces': () => [{}],
	'journal.block': () => [{ phone: '(415) 555-0142', forceRemovingVIP: true }],
	'journal.unblock': ({ records }) => [{ phone: records.blockList[0] }],
};
