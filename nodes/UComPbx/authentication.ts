import { authenticationField } from '../shared/fields/authenticationField';

/** https://ucom4b.atlassian.net/wiki/spaces/RACD/pages/9863171: the types an application can be registered as. */
export const authentication = authenticationField(
	['Application', 'A trusted or password application: signs in by itself'],
	['OAuth2', 'A public application: a person signs in at the PBX and consents'],
);
