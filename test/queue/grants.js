'use strict';

/** How often a provider was asked for a bearer, and how often it gave one. */
const MOST_GRANTS = 6;

const granted = ({ grants }) => grants.filter(({ accepted }) => accepted);
const refused = ({ grants }) => grants.filter(({ accepted }) => !accepted);

/** @returns {string | undefined} what is wrong, when there were more than the aim allows for one revoke */
function tooManyGrants({ provider, account }) {
	const count = granted(provider).length;
	return count > MOST_GRANTS ? `${count} grants: ${account.grantTypes().join(', ')}` : undefined;
}

module.exports = { MOST_GRANTS, granted, refused, tooManyGrants };
