import { text } from '../../shared/conversions/textField';
import { resource } from '../../shared/fields/resource';
import { reads } from '../../shared/request/effects';
import { path } from '../../shared/request/placements';
import { uidField } from '../fields';

const GET = 'Retrieve one designed conversation and with it the UID of its campaign';
const UID =
	'UID of the call flow. Where the Mico app shows it is not known to us; ask Mico if you do not find it. The answer holds campaign_uid; all other fields come through as they are.';

export const callFlowResource = resource(
	'callFlow',
	'Call Flow',
	{
		get: [
			'Get',
			'Get a call flow',
			GET,
			reads('GET /call_flows/{callFlowUid}', { parameters: { callFlowUid: path(text) } }),
		],
	},
	'get',
	[{ for: ['get'], fields: [uidField('Call Flow UID', 'callFlowUid', UID)] }],
);
