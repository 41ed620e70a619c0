import { exampleField } from '../shared/fields/constructors';

const ACCOUNT =
	'Only if your user has several accounts. TeleTracker says that a session belongs to one account; whether it takes another one here is not known: a second credential is the safe way.';

export const accountIdField = exampleField('Account ID', 'accountId', '12345', ACCOUNT);
