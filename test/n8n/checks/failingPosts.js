'use strict';

/** A request of each provider that acts when it arrives: the kind that must not be sent twice. */
const FAILING_POSTS = {
	mightyCall: ({ url, records }) => ({
		url: `${url}/v4/api/calls/makecall`,
		body: { from: records.phoneNumbers[0].number, to: '+12125550123' },
	}),
	micoVoiceAi: ({ url }) => ({ url: `${url}/api/v1/outbound_calls`, body: { phone_number: '+12125550123' } }),
	voipex: ({ ipbxUrl }) => ({
		url: `${ipbxUrl}/calls`,
		body: { to: '601000137', fromUser: { identityType: 'line', identityValue: '440' } },
	}),
	teleTracker: ({ url }) => ({
		url: `${url}/sms/send`,
		body: { to_number: '+12125550123', payload: 'Hello' },
	}),
	uComPbx: ({ url, records }) => ({
		url: `${url}/api/ver1.0/extension/${records.extensions[0].id}/callback/`,
		body: { src_num: [records.extensions[0].name], dst_num: '74955551000' },
	}),
};

module.exports = { FAILING_POSTS };
