import { additionalFields, exampleField, numberField, switchField, textField } from '../shared/fields/constructors';

const OWN_NUMBER = '74955550100';
const CLIENT_CODE = "Not on the vendor's page; client code sends it";

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
		'Number that the destination sees. The PBX takes the extension if it is empty.',
	),
	exampleField(
		'Destination ANI',
		'dstAni',
		OWN_NUMBER,
		"One of the PBX's own external numbers, to be shown to an external destination",
	),
	exampleField(
		'Destination Announcement ID',
		'dstAnnounceSoundId',
		'1201',
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
	exampleField(
		'Source ANI',
		'srcAni',
		OWN_NUMBER,
		"One of the PBX's own external numbers, to be shown to an external source",
	),
	exampleField(
		'Source Announcement ID',
		'announceSoundId',
		'1200',
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
);
