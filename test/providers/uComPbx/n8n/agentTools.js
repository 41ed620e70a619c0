'use strict';

/** uCom PBX's node as a tool of an AI agent. */
module.exports = [
	{
		name: 'Call the lead',
		parameters: ({ records }) => ({
			...{ resource: 'call', operation: 'startCallback', extension: extensionOf(records) },
			sourceNumbers: "={{ $fromAI('colleagues', 'Extensions as a JSON list', 'string') }}",
			destinationNumber: "={{ $fromAI('lead', '', 'string') }}",
		}),
		description: 'Start a callback with real phone calls that may cost money in uCom PBX',
		asks: { colleagues: { type: 'string', description: 'Extensions as a JSON list' }, lead: { type: 'string' } },
		given: { colleagues: '["101", 102]', lead: '+7 (495) 555-10-00' },
		sent: ({ records }) => ({
			path: `/api/ver1.0/extension/${records.extensions[0].id}/callback/`,
			body: { src_num: ['101', '102'], dst_num: '+74955551000' },
		}),
	},
];

function extensionOf({ extensions: [{ id }] }) {
	return { __rl: true, mode: 'id', value: String(id) };
}
