import type { IDataObject } from 'n8n-workflow';

import { text } from '../../shared/conversions/textField';
import type { Waiting } from '../../shared/model/operation';
import { reads } from '../../shared/request/effects';
import { path } from '../../shared/request/placements';
import { list, record } from '../../shared/response/results';
import { underClient, underExtension } from '../addressing';
import { liveCall, pastCall } from '../callMappings';

/** https://ucom4b.atlassian.net/wiki/spaces/RACD/pages/28312066 */
const liveCalls = reads(
	'GET /extension/{extension}/current_calls/',
	{ parameters: underExtension },
	list({ at: ['call_list'], simplify: liveCall }),
);

/** https://ucom4b.atlassian.net/wiki/spaces/RACD/pages/28311707. Two requests at once are answered with 429. */
export const ofHistory = reads(
	'GET /client/{clientId}/call_history/{callUuid}',
	{ oneAtATime: true, parameters: { ...underClient, callUuid: path(text) } },
	record({ simplify: pastCall }),
);

/** By the ID that Start Callback gives; a leg elsewhere names it as `callback_id`. */
const isSame = (callId: string) => (call: IDataObject) =>
	[call.call_api_id, call.callback_id].some((id) => String(id).toLowerCase() === callId.toLowerCase());

/**
 * A call is live, then for a moment nowhere, then in the history. That the ID of a callback is the `call_uuid` there is
 * INFERRED.
 */
export const ended: Waiting = {
	looks: [
		{
			operation: liveCalls,
			finds: (calls, callId) => calls.find(isSame(callId)),
			hasEnded: () => false,
		},
		{
			operation: ofHistory,
			absent: { status: 404, says: /^(?!.*client_not_found)/s },
			hasEnded: ({ hangup_time_gmt: at }) => at !== null,
		},
	],
	pace: { first: 2_000, longest: 30_000 },
	call: 'callUuid',
};
