'use strict';

/** A mistyped secret of each credential, and word for word what n8n then says. */
const WRONG_SECRETS = {
	mightyCall: {
		typed: { userSecretKey: 'example-wrong-user-key' },
		says: 'MightyCall did not accept the sign-in (status 400: invalid_client). Keys belong to one edition: check that Edition is the one you log in to, and that API Key and User Key are copied whole from Integrations > API. Signing in with an Extension works with Classic only.',
	},
	micoVoiceAi: {
		typed: { clientSecret: 'example-wrong-client-secret' },
		says: 'Mico Voice AI did not accept the sign-in (status 401: invalid_client). Check that Client ID and Client Secret are copied whole from Organization > Integrations > API Integration. Live and sandbox credentials are different pairs.',
	},
	voipex: {
		typed: { password: 'example-wrong-password' },
		says: 'Voipex did not accept the sign-in (status 401: invalid_grant, Invalid user credentials). Check Username and Password of the API access (portal.voipex.io > For Developers > API access). With Act as User set, the access also needs Impersonation, and the e-mail must be one of its users.',
	},
	teleTracker: {
		typed: { password: 'example-wrong-password' },
		says: 'TeleTracker did not accept the sign-in (status 401: INVALID_LOGIN, Invalid username or password). Check Username and Password, and Account ID if your user has several accounts.',
	},
	uComPbx: {
		typed: { appSecret: 'example-wrong-app-secret' },
		says: 'uCom PBX did not accept the sign-in (status 401: invalid_client). Check App ID and App Secret at https://<hostname>/app/register.',
	},
};

module.exports = { WRONG_SECRETS };
