import {
	additionalFields,
	exampleField,
	jsonField,
	numberField,
	switchField,
	textField,
} from '../shared/fields/constructors';
import { locatorField } from '../shared/fields/locatorField';

const CLIENT_CODE = "Not on the vendor's page; client code sends it";
const VARIABLES =
	'Values for this call that menus can read, as a JSON object such as {"ORDER": "4711"}. The name of the field and the form in which it is sent are inferred from stored variables. A JSON list is sent as it is.';

const ownNumber = (displayName: string, name: string, description: string) =>
	locatorField(displayName, name, 'searchNumbers', ['Number', 'number', '74955550100'], description, 'number');

const sound = (displayName: string, name: string, description: string) =>
	locatorField(displayName, name, 'searchSounds', ['ID', 'id', '1200'], description, 'sound');

/** What a callback may have besides its numbers: https://ucom4b.atlassian.net/wiki/spaces/RACD/pages/28279157 */
export const callbackFields = additionalFields(
	switchField('Allow Transfer', 'allowPublicTransfer', 'Whether external calls may be transferred', true),
	textField(
		'Caller ID Name',
		'callerIdName',
		'Name that the destination sees. The PBX takes the name of the extension if it is empty.',
	),
	textField(
		'Caller ID Number',
		'callerIdNumber',
		'Number that the destination sees, e.g. one of your own. The PBX takes the extension if it is empty.',
	),
	ownNumber(
		'Destination ANI',
		'dstAni',
		"One of the PBX's own external numbers, to be shown to an external destination",
	),
	sound(
		'Destination Announcement ID',
		'dstAnnounceSoundId',
		'ID of a sound to play when the destination answers; everyone hears it',
	),
	exampleField(
		'Destination Tones',
		'dstDtmf',
		'WW101#',
		'Tones to send after the destination answers: digits, * and #; W waits a second, w half of one',
	),
	numberField('Max Duration (Seconds)', 'callDuration', 3600, 'When to end the call at the latest', {
		typeOptions: { minValue: 1 },
	}),
	ownNumber('Source ANI', 'srcAni', "One of the PBX's own external numbers, to be shown to an external source"),
	sound(
		'Source Announcement ID',
		'announceSoundId',
		'ID of a sound for whoever answers first, before the destination is rung',
	),
	textField('Source Caller ID Name', 'srcCallerIdName', 'Name that the source sees'),
	textField('Source Caller ID Number', 'srcCallerIdNumber', 'Number that the source sees'),
	numberField(
		'Source Ring Time',
		'waitForPickup',
		30,
		`How long to ring the source. ${CLIENT_CODE}, most likely in seconds.`,
		{ typeOptions: { minValue: 1 } },
	),
	exampleField(
		'Transfer After Destination Hangs Up',
		'transferAfterDstHangup',
		'101',
		`Where the source goes when the destination hangs up. ${CLIENT_CODE}.`,
	),
	exampleField(
		'Transfer After Source Hangs Up',
		'transferAfterSrcHangup',
		'101',
		`Where the destination goes when the source hangs up. ${CLIENT_CODE}.`,
	),
	jsonField('Variables (JSON)', 'variables', VARIABLES),
);
