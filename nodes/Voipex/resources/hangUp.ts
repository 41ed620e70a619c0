import { text } from '../../shared/conversions/textField';
import { choiceField, exampleField, needed } from '../../shared/fields/constructors';
import { acts } from '../../shared/request/effects';
import { query, required } from '../../shared/request/placements';
import { words } from '../../shared/response/results';
import { CALL_ID, userField } from '../fields';

const OWN = 'The call that the user of the credential is in; set Act as User there';
const CHANNEL = 'Channel of the call (channelId), as in the answer of Originate or in Get Current';
const CALL = 'ID of the call (callId), as in the answer of Originate or in Get Current';

export const hangUpFields = [
	choiceField(
		'Hang Up By',
		'hangUpBy',
		[
			['Call ID', 'callId'],
			['Channel ID', 'channelId'],
			['User ID', 'userId', 'The call that this user is in'],
			['User of the Credential', 'own', OWN],
		],
		'channelId',
		'How the call is found',
		{ noDataExpression: true },
	),
	needed(exampleField('Channel ID', 'channelId', 'SIP/444-00001a2b', CHANNEL)),
	needed(exampleField('Call ID', 'callId', CALL_ID, CALL)),
	{ ...needed(userField('The user whose call ends')), displayName: 'User ID' },
];

/**
 * Without any ID the server takes the call of the bearer's user: only on purpose, never because an ID came out empty.
 */
const choices = {
	channelId: { channelId: required(query(text)) },
	callId: { callId: required(query(text)) },
	userId: { userId: required(query(text)) },
	own: {},
};

const hungUp = { deed: 'The hang-up', done: 'carried out', check: 'Look at Call > Get Current' };

/** By user it ends whatever call is going on: the next one, if it is done again. */
export const hangUp = acts('DELETE /calls', hungUp, { dependsOn: { field: 'hangUpBy', choices } }, words());
