import type { INodeProperties } from 'n8n-workflow';

import { exampleField, needed } from '../shared/fields/constructors';

const EXAMPLE = '7c9e6679-7425-40de-944b-e07fc1f90ae7';

/** The UID of one record. That it is a UUID is printed for campaigns alone. */
export const uidField = (displayName: string, name: string, description: string): INodeProperties =>
	needed(exampleField(displayName, name, EXAMPLE, description));

export const campaignUidField = uidField(
	'Campaign UID',
	'campaignUid',
	'UID of the campaign, as in the answer of Campaign > Create or as campaign_uid in Call Flow > Get',
);
