import type { INodeProperties } from 'n8n-workflow';

import { exampleField, numberField, options, switchField } from '../../shared/fields/constructors';

const NOTICE =
	'Gives each new record of the report once: calls and, most likely, texts and web chats. What a record holds we have found nowhere: TeleTracker > Account > Check API shows the names of its fields. After a pause of more than 7 days it starts anew, from then on.';
const ID =
	'The field that tells records apart. Where a record does not have it, its whole content does: then a record that changes comes again. Up to 10,000 records in three days are told apart.';
const WHERE = 'Only records in which this field has one of the values below. Dots lead into objects.';
const VALUES = 'Separated by commas, e.g. Missed, Voicemail. The case of letters does not matter.';
const UNCHANGED =
	'Whether a record comes only when it was the same at two checks, one after another: it may be in the report before the call has ended';
const MINUTES = 'TeleTracker is asked no more often than that, whatever Poll Times say; 5 if this is not set';

export const pollFields: INodeProperties[] = [
	{ displayName: NOTICE, name: 'reportNotice', type: 'notice', default: '' },
	exampleField('ID Field', 'idField', 'call_id', ID, { default: 'call_id' }),
	options(
		numberField('Minutes Between Checks', 'minutesBetweenChecks', 5, MINUTES, { typeOptions: { minValue: 1 } }),
		exampleField('Only Where', 'onlyWhere', 'disposition', WHERE),
		exampleField('Only Where: Values', 'onlyWhereValues', 'Missed, Voicemail', VALUES),
		switchField('Wait Until Unchanged', 'waitUntilUnchanged', UNCHANGED),
	),
];
