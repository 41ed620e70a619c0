'use strict';

/** A line for each thing that reaches a provider, the moment it does. */
const { accountOf } = require('../providers');

/** @returns {() => void} ends the announcements */
function announceSteps(provider, { provider: name, steps }, log) {
	const title = accountOf(name).label.padEnd(14);
	const announceRequest = (request) => {
		const known = steps.find(({ at, matches }) => !at && matches(request));
		if (known) log(`  ${title} ${known.step.padEnd(18)} ${known.shows(request)}`);
	};
	const announceLogin = ({ type, accepted }) => log(`  ${title} login ${accepted ? 'accepted' : 'REFUSED'} (${type})`);
	provider.on('request', announceRequest).on('grant', announceLogin);
	return () => provider.off('request', announceRequest).off('grant', announceLogin);
}

module.exports = { announceSteps };
