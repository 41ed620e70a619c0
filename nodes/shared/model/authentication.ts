/** The values of the field Authentication, where a node has one: the credential of this package, or n8n's OAuth2. */
export const API = 'api';
export const OAUTH2 = 'oAuth2';
