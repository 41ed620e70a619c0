/** SMS and MMS. */
const { from } = require('./fields');

const mms = (provider) => ({
	from: from(provider),
	to: '415 555 0142, +1 650 555 0143',
	text: 'Hello',
	attachments: 'photo, card',
});

module.exports = {
	'message.send': (provider) => [mms(provider)],
	'message.sendAndWait': (provider) => [
		{
			from: from(provider),
			to: '415 555 0142',
			message: 'Shall we call?',
			responseType: 'approval',
			options: { approveLabel: 'Yes', declineLabel: 'No', submitLabel: 'Send' },
		},
	],
	'message.getAll': () => [
		{
			returnAll: false,
			limit: 5,
			simplify: true,
			filters: {
				from: '2020-01-01T00:00:00',
				to: '2039-12-31',
				origin: 'Inbound',
				phone: '212 555 0003',
				searchText: 'example',
			},
		},
	],
	'contactCenter.sendMessage': (provider) => [mms(provider)],
};
