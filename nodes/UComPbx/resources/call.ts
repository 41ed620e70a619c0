import { FieldError } from '../../shared/conversions/fieldError';
import { NamedFieldError } from '../../shared/conversions/namedFieldError';
import type { FieldReader, OperationTable, RequestPlan, Resource } from '../../shared/model/provider';
import { flag, text, wholeNumber } from '../../shared/conversions/textField';
import { atSignAsIs, extensionId, underOwner } from '../addressing';
import { callFields } from '../callFields';
import { dialled, dialledList, tones } from '../dialled';

/** The vendor's page wants a destination for every action; these two have no use for one. */
const WITHOUT_DESTINATION = ['hold', 'offhold'];

function needsDestination(plan: RequestPlan, read: FieldReader): void {
	atSignAsIs(plan);
	if (plan.body.send_dst !== undefined || WITHOUT_DESTINATION.includes(String(read('callAction')))) return;
	throw new NamedFieldError(
		'Destination',
		new FieldError('is empty', 'This action needs the number or extension that takes part in it.'),
	);
}

const operations: OperationTable = {
	/** https://ucom4b.atlassian.net/wiki/spaces/RACD/pages/28279157 */
	startCallback: {
		method: 'POST',
		path: '/extension/{extension}/callback/',
		effect: 'acts',
		deed: 'The call',
		check: 'Look at Call > Get Current, or at Call History > Get Many,',
		parameters: {
			extension: { in: 'path', as: extensionId },
			sourceNumbers: { in: 'body', name: 'src_num', required: true, as: dialledList },
			destinationNumber: { in: 'body', name: 'dst_num', required: true, as: dialled },
			'additionalFields.allowPublicTransfer': { in: 'body', name: 'allow_public_transfer', as: flag },
			'additionalFields.announceSoundId': { in: 'body', name: 'announce_sound_id', as: wholeNumber },
			'additionalFields.callDuration': { in: 'body', name: 'call_duration', as: wholeNumber },
			'additionalFields.callerIdName': { in: 'body', name: 'caller_id_name', as: text },
			'additionalFields.callerIdNumber': { in: 'body', name: 'caller_id_number', as: text },
			'additionalFields.dstAni': { in: 'body', name: 'dst_ani', as: dialled },
			'additionalFields.dstAnnounceSoundId': { in: 'body', name: 'dst_announce_sound_id', as: wholeNumber },
			'additionalFields.dstDtmf': { in: 'body', name: 'dst_dtmf', as: tones },
			'additionalFields.srcAni': { in: 'body', name: 'src_ani', as: dialled },
			'additionalFields.srcCallerIdName': { in: 'body', name: 'src_caller_id_name', as: text },
			'additionalFields.srcCallerIdNumber': { in: 'body', name: 'src_caller_id_number', as: text },
			'additionalFields.transferAfterDstHangup': { in: 'body', name: 'transfer_after_dst_hangup', as: dialled },
			'additionalFields.transferAfterSrcHangup': { in: 'body', name: 'transfer_after_src_hangup', as: dialled },
			'additionalFields.waitForPickup': { in: 'body', name: 'wait_for_pickup', as: wholeNumber },
		},
		adjust: atSignAsIs,
	},
	/** https://ucom4b.atlassian.net/wiki/spaces/RACD/pages/28312066, as the two below */
	getCurrent: {
		method: 'GET',
		path: '/{owner}/{ownerId}/current_calls/',
		effect: 'safe',
		parameters: { owner: { in: 'path', as: text } },
		adjust: underOwner(callFields, 'getCurrent', ['client', 'extension']),
		unwrap: ['call_list'],
		list: true,
		simplify: {
			call_api_id: 'call_api_id',
			call_flow: 'call_flow',
			extension_id: 'extension_id',
			caller_id_number: 'caller_id_number',
			caller_id_name: 'caller_id_name',
			called_number: 'called_number',
			called_did: 'called_did',
			init_time_gmt: 'init_time_gmt',
			answer_time_gmt: 'answer_time_gmt',
			real_call: 'real_call',
		},
	},
	control: {
		method: 'PUT',
		path: '/extension/{extension}/current_calls/{callApiId}',
		// Repeating a transfer or a conference would ring a second time.
		effect: 'acts',
		deed: 'The action',
		done: 'carried out',
		check: 'Look at the call with Call > Get Current',
		parameters: {
			extension: { in: 'path', as: extensionId },
			callApiId: { in: 'path', as: text },
			callAction: { in: 'body', name: 'action', required: true, as: text },
			destination: { in: 'body', name: 'send_dst', as: dialled },
		},
		adjust: needsDestination,
		result: 'text',
	},
	hangUp: {
		method: 'DELETE',
		path: '/extension/{extension}/current_calls/{callApiId}',
		effect: 'idempotent',
		parameters: { extension: { in: 'path', as: extensionId }, callApiId: { in: 'path', as: text } },
		adjust: atSignAsIs,
		result: 'text',
	},
};

export const callResource: Resource = { fields: callFields, operations };
