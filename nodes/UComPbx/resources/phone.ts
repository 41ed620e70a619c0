import { flag, text } from '../../shared/conversions/textField';
import { needed, choiceField, switchField, textField, updateFields } from '../../shared/fields/constructors';
import { locatorField } from '../../shared/fields/locatorField';
import { reads, repeats } from '../../shared/request/effects';
import { body, required } from '../../shared/request/placements';
import { record, words } from '../../shared/response/results';
import { underExtension } from '../addressing';
import { dialled } from '../dialled';
import { CLIENT_CODE, more, moreFields } from '../marks';

/** https://ucom4b.atlassian.net/wiki/pages/viewpage.action?pageId=18546722 */
const PHONE = '/extension/{extension}/phone/';
const ANI = '/extension/{extension}/ani/';
const UPDATE =
	'Change settings of a phone. Phones of one person that are bundled share some of them. The answer is shown without the SIP password.';

const one = { parameters: underExtension };

const updatePhone = repeats(
	`PUT ${PHONE}`,
	{
		parameters: {
			...underExtension,
			'updateFields.allowWebrtc': body(flag, 'allow_webrtc'),
			'updateFields.authType': body(text, 'auth_type'),
			'updateFields.label': body(text),
			'updateFields.recordEnabled': body(flag, 'record_enabled'),
			'updateFields.recordTransfer': body(flag, 'record_transfer'),
			...more,
		},
	},
	words(),
);

const setCallerNumber = repeats(
	`PUT ${ANI}`,
	{ parameters: { ...underExtension, callerNumber: required(body(dialled, 'ani_number')) } },
	words(),
);

/** Of Extension: what a phone has besides. */
export const phoneOperations = {
	getCallerNumber: [
		'Get Caller Number',
		'Get caller number of an extension',
		`See which own number an extension shows when it calls out. ${CLIENT_CODE}`,
		reads(`GET ${ANI}`, one, record()),
	],
	getPhone: [
		'Get Phone',
		'Get phone settings of an extension',
		'Retrieve the settings of a phone. Its SIP password is blotted out.',
		reads(`GET ${PHONE}`, one, record()),
	],
	setCallerNumber: [
		'Set Caller Number',
		'Set caller number of an extension',
		`Choose the own number that an extension shows when it calls out. ${CLIENT_CODE}`,
		setCallerNumber,
	],
	updatePhone: ['Update Phone', 'Update phone settings of an extension', UPDATE, updatePhone],
} as const;

const AUTHENTICATION = [
	['Both', 'both'],
	['Digest', 'digest'],
	['Network', 'network'],
] as const;

export const phoneFieldGroups = [
	{
		for: ['setCallerNumber' as const],
		fields: [
			needed(
				locatorField(
					'Caller Number',
					'callerNumber',
					'searchNumbers',
					['Number', 'number', '74955550100'],
					'One of the own numbers of the PBX',
					'number',
				),
			),
		],
	},
	{
		for: ['updatePhone' as const],
		fields: [
			updateFields(
				'What to change; everything else stays as it is',
				choiceField('Authentication', 'authType', AUTHENTICATION, 'digest', 'How the phone signs in'),
				textField('Label', 'label', 'Words for people'),
				switchField('Record Calls', 'recordEnabled', 'Whether calls of the phone are recorded'),
				switchField('Record Transferred Calls', 'recordTransfer', 'Whether calls are recorded after a transfer'),
				switchField('WebRTC', 'allowWebrtc', 'Whether the phone may sign in from a browser'),
			),
			moreFields,
		],
	},
];
