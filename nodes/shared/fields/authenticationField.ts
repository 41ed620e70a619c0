import type { INodeProperties } from 'n8n-workflow';

import { API, OAUTH2 } from '../model/authentication';

/**
 * Which of two credentials a node uses; saved workflows have no choice in them and keep the first.
 * @param api what the first is called, and what for
 * @param oAuth2 likewise the second
 */
export const authenticationField = (api: [string, string], oAuth2: [string, string]): INodeProperties => ({
	displayName: 'Authentication',
	name: 'authentication',
	type: 'options',
	noDataExpression: true,
	options: [
		{ name: api[0], value: API, description: api[1] },
		{ name: oAuth2[0], value: OAUTH2, description: oAuth2[1] },
	],
	default: API,
});
