'use strict';

const DAY_MS = 86_400_000;

const day = (time) => new Date(time).toISOString().slice(0, 10);

/**
 * One cheap read of each provider: as an operation of its node, and as an address for the HTTP Request
 * node. The checks on the life of a bearer need any request that wants one, and no more.
 */
const READS = {
	mightyCall: ({ url }) => ({
		parameters: { resource: 'profile', operation: 'getStatus' },
		url: `${url}/v4/api/profile/status`,
	}),
	micoVoiceAi: ({ url, records }) => ({
		parameters: { resource: 'callFlow', operation: 'get', callFlowUid: records.callFlows[0].uid },
		url: `${url}/api/v1/call_flows/${records.callFlows[0].uid}`,
	}),
	voipex: ({ ipbxUrl }) => ({
		parameters: { resource: 'call', operation: 'getCurrent' },
		url: `${ipbxUrl}/calls/current`,
	}),
	teleTracker: ({ url, now }) => {
		const [startDate, endDate] = [now() - 5 * DAY_MS, now()].map(day);
		return {
			parameters: { resource: 'report', operation: 'getAll', startDate, endDate, limit: 1 },
			url: `${url}/reports/call-data?start_date=${startDate}&end_date=${endDate}`,
		};
	},
	uComPbx: ({ url }) => ({
		parameters: { resource: 'user', operation: 'get' },
		url: `${url}/api/ver1.0/user/`,
	}),
};

module.exports = { READS };
