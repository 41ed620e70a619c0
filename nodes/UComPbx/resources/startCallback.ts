import { flag, text, numericId, wholeNumber } from '../../shared/conversions/textField';
import { exampleField, needed } from '../../shared/fields/constructors';
import { acts, mayWait } from '../../shared/request/effects';
import { body, required } from '../../shared/request/placements';
import { record } from '../../shared/response/results';
import { extensionField } from '../addressFields';
import { underExtension } from '../addressing';
import { callbackFields } from '../callbackFields';
import { startedCall } from '../callMappings';
import { dialled, dialledList, tones, variables } from '../dialled';
import { ended } from './callEnd';

const SOURCES =
	'Extensions or phone numbers to ring first, separated by commas, as the PBX dials them; $cv(NAME) stands for a variable of the PBX. A queue works for some, a menu for none. One PBX is known to refuse a plus in front.';
const DESTINATION =
	'Phone number or extension to connect with, as the PBX dials it; queues, menus and $cv(NAME) are fine';
const EXTENSION = 'Extension that starts the call, of type phone; its name and number are the caller ID';

export const startCallbackFields = [
	needed(extensionField(EXTENSION, 'searchPhones')),
	needed(exampleField('Source Numbers', 'sourceNumbers', '101, 74955550100', SOURCES)),
	needed(exampleField('Destination Number', 'destinationNumber', '74955550123', DESTINATION)),
	callbackFields,
];

const call = { deed: 'The call', check: 'Look at Call > Get Current, or at Call History > Get Many,' };

/** https://ucom4b.atlassian.net/wiki/spaces/RACD/pages/28279157 */
export const startCallback = mayWait(
	ended,
	'call_id',
	acts(
		'POST /extension/{extension}/callback/',
		call,
		{
			parameters: {
				...underExtension,
				sourceNumbers: required(body(dialledList, 'src_num')),
				destinationNumber: required(body(dialled, 'dst_num')),
				'additionalFields.allowPublicTransfer': body(flag, 'allow_public_transfer'),
				'additionalFields.announceSoundId': body(numericId, 'announce_sound_id'),
				'additionalFields.callDuration': body(wholeNumber, 'call_duration'),
				'additionalFields.callerIdName': body(text, 'caller_id_name'),
				'additionalFields.callerIdNumber': body(text, 'caller_id_number'),
				'additionalFields.dstAni': body(dialled, 'dst_ani'),
				'additionalFields.dstAnnounceSoundId': body(numericId, 'dst_announce_sound_id'),
				'additionalFields.dstDtmf': body(tones, 'dst_dtmf'),
				'additionalFields.srcAni': body(dialled, 'src_ani'),
				'additionalFields.srcCallerIdName': body(text, 'src_caller_id_name'),
				'additionalFields.srcCallerIdNumber': body(text, 'src_caller_id_number'),
				'additionalFields.transferAfterDstHangup': body(dialled, 'transfer_after_dst_hangup'),
				'additionalFields.transferAfterSrcHangup': body(dialled, 'transfer_after_src_hangup'),
				'additionalFields.variables': body(variables),
				'additionalFields.waitForPickup': body(wholeNumber, 'wait_for_pickup'),
			},
			reaches: { fields: ['destinationNumber', 'sourceNumbers'] },
		},
		record({ simplify: startedCall }),
	),
);
