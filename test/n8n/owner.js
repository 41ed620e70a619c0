'use strict';

/** The one user of a test n8n: created on the first visit, signed in on every later one. */
const OWNER = {
	email: 'owner@example.com',
	firstName: 'Example',
	lastName: 'Owner',
	password: 'Example-Password-1',
};

/** @param {ReturnType<typeof import('./restSession').createRestSession>} session */
async function signIn(session, owner = OWNER) {
	const { userManagement } = await session.get('/settings');
	if (userManagement.showSetupOnFirstLoad) await session.post('/owner/setup', owner);
	else await session.post('/login', { emailOrLdapLoginId: owner.email, password: owner.password });
}

module.exports = { OWNER, signIn };
