import { exampleField } from '../shared/fields/constructors';

export const CALL_ID = '1412256225.1941';
export const USER_ID = '4d953673-1f0e-4d3c-9a53-8a4c6a1b2c3d';

export const pbxIdField = exampleField(
	'PBX ID',
	'pbxId',
	'1234',
	'ID (a whole number) of the switchboard; needed only when the API access reaches several',
);
