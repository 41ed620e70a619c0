'use strict';

const { guid, spreadBack, usNumber } = require('../../../sandbox/core/examples');

/** Example state. Of campaigns alone we have read the fields; the rest beyond uid and campaign_uid is INFERRED. */

const at = (provider, index, count) => {
	const time = spreadBack(provider, index, count, 24 * 14)
		.toISOString()
		.replace(/\.\d+Z$/, 'Z');
	return { created_at: time, updated_at: time };
};

const campaignUid = (index) => guid('mico-campaign', index);

const records = {
	campaigns: {
		count: 36,
		make: (index, provider, count) => ({
			uid: campaignUid(index),
			name: `Campaign ${index + 1}`,
			is_enabled: true,
			...at(provider, index, count),
		}),
	},
	schedules: {
		count: 4,
		make: (index, provider, count) => ({
			uid: guid('mico-schedule', index),
			campaign_uid: campaignUid(index),
			...at(provider, index, count),
		}),
	},
	callFlows: {
		count: 5,
		make: (index) => ({
			uid: guid('mico-call-flow', index),
			campaign_uid: campaignUid(index),
			name: `Call flow ${index + 1}`,
		}),
	},
	outboundCalls: {
		count: 36,
		make: (index, provider, count) => ({
			uid: guid('mico-outbound-call', index),
			campaign_uid: campaignUid(index % 5),
			status: index % 2 ? 'completed' : 'queued',
			phone_number: usNumber(index),
			...at(provider, index, count),
		}),
	},
};

module.exports = { records };
