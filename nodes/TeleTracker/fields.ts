import { exampleField } from '../shared/fields/constructors';

/** @param description what the account is for, if it is not the one of the credential */
export const accountIdField = (description: string) =>
	exampleField('Account ID', 'accountId', '12345', `${description}, if it is not the one of the credential`);
