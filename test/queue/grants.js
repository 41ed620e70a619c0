'use strict';

/** How often a provider was asked for a bearer, and how often it gave one. */
const MOST_GRANTS = 2;

const granted = ({ grants }) => grants.filter(({ accepted }) => accepted);
const refused = ({ grants }) => grants.filter(({ accepted }) => !accepted);

/**
 * @param {{ provider: any, account: any }} opened
 * @param {number} [ends] how many times all sessions were ended from outside
 * @returns {string | undefined} what is wrong, when there were more than the aim allows for so many ends
 */
function tooManyGrants({ provider, account }, ends = 1) {
	const count = granted(provider).length;
	return count > MOST_GRANTS * ends ? `${count} grants: ${account.grantTypes().join(', ')}` : undefined;
}

module.exports = { MOST_GRANTS, granted, refused, tooManyGrants };
