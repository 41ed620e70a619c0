import {
	additionalFields,
	choiceField,
	choicesField,
	exampleField,
	needed,
	switchField,
	type Option,
} from '../../../shared/fields/constructors';
import { PHONE } from '../../fields';
import { additions } from './filters';

const FLAGS: Option[] = [
	['Favorite', 'Favorite'],
	['Read', 'IsRead'],
	['Removed', 'Removed'],
];
const STATES: Option[] = [
	['Open', 'Open'],
	['Resolved', 'Resolved'],
];

export const flagsField = needed(choicesField('Flags', 'flags', FLAGS, ['IsRead']));
export const stateField = choiceField('State', 'workflowState', STATES, 'Resolved');
export const callerField = needed(exampleField('Phone', 'phone', PHONE, 'Number of the caller'));
export const forceField = switchField(
	'Take Off VIP List',
	'forceRemovingVIP',
	'Whether to block the number also when it is a VIP',
);
export const entryAdditions = additionalFields(
	additions.resolveContacts,
	additions.showExternalContacts,
	additions.showUsers(false),
);
