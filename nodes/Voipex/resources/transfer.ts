import { dialled } from '../../shared/conversions/dialled';
import { text } from '../../shared/conversions/textField';
import { additionalFields, choiceField, exampleField, needed, textField } from '../../shared/fields/constructors';
import { locatorField } from '../../shared/fields/locatorField';
import { acts } from '../../shared/request/effects';
import { body, query, required } from '../../shared/request/placements';
import { words } from '../../shared/response/results';
import { OWN_USER, userField } from '../fields';

const TO = 'Extension or number to hand the call over to, as it is dialled on the switchboard';
const TYPE = 'Blind hands it over at once; with attended the user speaks with the new party first';
const LOOK = 'Look at Call > Get Current';
const LISTENER = `User whose phone rings to listen. ${OWN_USER}`;

export const whoseCall = userField(`User whose call it is. ${OWN_USER}`);

export const transferFields = [
	needed(locatorField('To', 'to', 'searchDestinations', ['Number', 'number', '445'], TO, 'destination')),
	choiceField(
		'Type',
		'type',
		[
			['Attended', 'attended'],
			['Blind', 'blind'],
		],
		'blind',
		TYPE,
	),
	whoseCall,
	additionalFields(textField('Custom Data', 'customData', 'A text that goes along with the call')),
];

export const transfer = acts(
	'PUT /calls/transfer',
	{ deed: 'The transfer', done: 'carried out', check: LOOK },
	{
		parameters: {
			to: required(body(dialled)),
			type: body(text),
			userId: body(text),
			'additionalFields.customData': body(text),
		},
	},
	words(),
);

/** By user it ends whatever transfer is going on: the next one, if it is done again. */
export const cancelTransfer = acts(
	'DELETE /calls/transfer',
	{ deed: 'The transfer', done: 'cancelled', check: LOOK },
	{ parameters: { userId: body(text) } },
	words(),
);

export const monitorFields = [
	needed(
		exampleField('Channel ID', 'channelId', 'SIP/444-00001a2b', 'Channel of the call (channelId), as in Get Current'),
	),
	choiceField(
		'Type',
		'type',
		[
			['Spy', 'spy', 'Listen only'],
			['Whisper', 'whisper', 'Listen, and be heard by the user alone'],
		],
		'spy',
		'What the phone can do in the call',
	),
	userField(LISTENER),
];

/** Its answer has the channel that Hang Up takes to stop it. */
export const monitor = acts(
	'PUT /calls/monitor',
	{ deed: 'The monitoring', done: 'started', check: LOOK },
	{ parameters: { channelId: required(query(text)), type: query(text), userId: query(text) } },
);
