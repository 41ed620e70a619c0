import { dialled } from '../../shared/conversions/dialled';
import { phoneNumber } from '../../shared/conversions/phoneNumber';
import { text, numericId } from '../../shared/conversions/textField';
import { additionalFields, choiceField, exampleField, needed, textField } from '../../shared/fields/constructors';
import { locatorField } from '../../shared/fields/locatorField';
import type { Conversion } from '../../shared/model/conversion';
import { acts, mayWait } from '../../shared/request/effects';
import { body, query, required } from '../../shared/request/placements';
import { record } from '../../shared/response/results';
import { placedCall } from '../callMappings';
import { CZECHIA } from '../czechNumber';
import { pbxIdField } from '../fields';
import { ended } from './callEnd';

const TO = 'Number or feature code to call, as it is dialled on the switchboard. Spaces, dashes and brackets are fine.';
const APPLICATION = 'ID (a whole number) of the local number of the application in the switchboard (extenId)';
const ROUTE = 'ID (a whole number) of the outbound routing that the call takes (outRouteId)';

export const originateFields = [
	choiceField(
		'From',
		'from',
		[
			['Application', 'application', 'An application of the switchboard, e.g. an IVR, takes the call'],
			['User by Line', 'line', 'The phone of the user with this line rings first'],
			['User by Login', 'login', 'The phone of the user with this login rings first'],
		],
		'login',
		'Who is connected with the number',
		{ noDataExpression: true },
	),
	needed(
		locatorField(
			'Login',
			'login',
			'searchLogins',
			['Login', 'login', 'ada.novak@example.com'],
			'Login of the user whose phone rings first',
			'user',
		),
	),
	needed(
		locatorField(
			'Line',
			'line',
			'searchLines',
			['Line', 'line', '444'],
			'Line of the user whose phone rings first',
			'user',
		),
	),
	needed(
		locatorField(
			'Application Number ID',
			'extenId',
			'searchApplications',
			['ID', 'id', '12'],
			APPLICATION,
			'application',
		),
	),
	needed(exampleField('Outgoing Route ID', 'outRouteId', '3', ROUTE)),
	needed(exampleField('To', 'to', '777 888 999', TO)),
	additionalFields(
		locatorField(
			'Caller ID',
			'callerId',
			'searchCallerIds',
			['Number', 'number', '222333444'],
			'Number that the person called sees',
			'number',
		),
		textField('Caller ID Name', 'callerIdName', 'Name that goes with the caller ID'),
		{
			...locatorField(
				'Outgoing Queue',
				'outgoingQueue',
				'searchQueue',
				['Name', 'name', 'Sales'],
				'Name of the outbound queue that the call counts for',
				'queue',
			),
			displayOptions: { show: { '/from': ['line', 'login'] } },
		},
		pbxIdField,
	),
];

const user =
	(identityType: 'login' | 'line'): Conversion =>
	(value) => ({ identityType, identityValue: text(value) });

const outgoingQueue = { 'additionalFields.outgoingQueue': body(text, 'fromUser.outgoingQueue') };

/** Exactly one of fromUser and fromApplication; what neither or both would do is not documented. */
const origins = {
	login: { login: required(body(user('login'), 'fromUser')), ...outgoingQueue },
	line: { line: required(body(user('line'), 'fromUser')), ...outgoingQueue },
	application: {
		extenId: required(body(numericId, 'fromApplication.extenId')),
		outRouteId: required(body(numericId, 'fromApplication.outRouteId')),
	},
};

const call = {
	deed: 'The call',
	check: 'Look at Call > Get Current, or at Call > Get Many once it has ended,',
};

const placed = {
	parameters: {
		to: required(body(dialled)),
		'additionalFields.callerId': body(phoneNumber({ shortest: 2 })),
		'additionalFields.callerIdName': body(text),
		'additionalFields.pbxId': query(numericId),
	},
	dependsOn: { field: 'from', choices: origins },
	reaches: { fields: ['to'], national: CZECHIA },
};

export const originate = mayWait(ended, 'callId', acts('POST /calls', call, placed, record({ simplify: placedCall })));
