/** Phone numbers, profile, team and service. */
const { ownNumber, typed } = require('./fields');

module.exports = {
	'phoneNumber.get': (provider) => [{ phoneNumber: typed(ownNumber(provider), 'number'), simplify: true }],
	'phoneNumber.getAll': () => [{ returnAll: false, limit: 2, simplify: true }],
	'phoneNumber.release': ({ records }) => [
		{
			phoneNumbers: records.phoneNumbers
				.slice(1)
				.map(({ number }) => number)
				.join(', '),
			confirmRelease: true,
		},
	],
	'profile.get': () => [{}, { extension: '101' }],
	'profile.getStatus': () => [{}],
	'profile.setStatus': () => [{ status: 'dnd' }],
	'team.getAll': () => [{ returnAll: false, limit: 4 }],
	'service.ping': () => [{}],
};
