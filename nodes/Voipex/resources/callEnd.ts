import { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';

import { clock } from '../../../credentials/foundation/clock';
import { text, numericId } from '../../shared/conversions/textField';
import type { Waiting } from '../../shared/model/operation';
import type { RequestPlan } from '../../shared/model/requestPlan';
import { reads } from '../../shared/request/effects';
import { query } from '../../shared/request/placements';
import { list } from '../../shared/response/results';
import { liveCall, pastCall } from '../callMappings';

const liveCalls = reads(
	'GET /calls/current',
	{ parameters: { callId: query(text), 'additionalFields.pbxId': query(numericId) } },
	list({ simplify: liveCall }),
);

/** Which period VOIPEX takes by itself is not known; no call lasts longer than this. */
function nearNow({ query: asked }: RequestPlan): void {
	const now = DateTime.fromMillis(clock.now(), { zone: 'utc' });
	asked.startTime = now.minus({ days: 2 }).toISO();
	asked.endTime = now.plus({ days: 1 }).toISO();
}

const ofLog = reads(
	'GET /calls',
	{ parameters: { callId: query(text, 'linkedid') }, adjust: nearNow },
	list({ at: ['items'], simplify: pastCall }),
);

/** The log has a row for each leg (INFERRED): the one in which somebody talked, else the last. */
function tellingRow(rows: IDataObject[]): IDataObject | undefined {
	return rows.find((row) => pastCall(row).outcome === 'answered') ?? rows.at(-1);
}

/** A call is live, then for a moment nowhere, then in the log. */
export const ended: Waiting = {
	looks: [
		{
			operation: liveCalls,
			finds: (calls, id) => calls.find(({ callId }) => callId === id),
			hasEnded: () => false,
		},
		{
			operation: ofLog,
			finds: (rows, id) => tellingRow(rows.filter(({ linkedid }) => linkedid === id)),
			hasEnded: () => true,
		},
	],
	pace: { first: 2_000, longest: 30_000 },
	call: 'callId',
};
