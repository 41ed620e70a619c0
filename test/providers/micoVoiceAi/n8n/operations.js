'use strict';

/** Every operation of the Mico Voice AI node, with fields that its double has an answer to. */
const body = JSON.stringify({ phone_number: '+12125550123', variables: { first_name: 'Ada' } });

module.exports = {
	'account.checkApi': () => ({}),
	'apiRequest.send': ({ records }) => ({ method: 'GET', path: `/call_flows/${records.callFlows[0].uid}` }),
	'callFlow.get': ({ records }) => ({ callFlowUid: records.callFlows[0].uid }),
	'campaign.create': () => ({ name: 'New leads' }),
	'outboundCall.create': ({ records }) => ({
		pathKind: 'campaign',
		campaignUid: records.campaigns[0].uid,
		body,
	}),
	'outboundCall.createFromTemplate': () => ({
		templateValues: { mappingMode: 'defineBelow', value: { phone: '+12125550123', first_name: 'Ada' } },
	}),
	'outboundCall.get': ({ records }) => ({ outboundCallUid: records.outboundCalls[0].uid }),
	'outboundCall.waitUntil': ({ records }) => ({
		outboundCallUid: records.outboundCalls[0].uid,
		field: 'status',
		values: 'queued, completed',
	}),
	'schedule.create': ({ records }) => ({
		campaignUid: records.campaigns[0].uid,
		body: JSON.stringify({ name: 'Weekdays' }),
	}),
};
