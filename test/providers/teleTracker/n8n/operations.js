'use strict';

/** Every operation of the TeleTracker node, with fields that its double has an answer to. */
const HOUR_MS = 3_600_000;

module.exports = {
	'account.checkApi': () => ({}),
	'apiRequest.send': () => ({
		method: 'GET',
		path: '/reports/call-data',
		queryParameters: '{"start_date":"2026-01-01","end_date":"2026-01-02"}',
	}),
	'apiRequest.sendMms': ({ settings }) => {
		settings.unreadPaths['/example/mms'] = 'mms';
		return { path: '/example/mms', formFields: '{"to":"+15045550123","text":"Hello"}' };
	},
	'apiRequest.startCall': ({ settings }) => {
		settings.unreadPaths['/example/call'] = 'call';
		return { path: '/example/call', caller: '9999', callee: '+15045550123' };
	},
	'messageComponent.download': ({ records }) => ({
		callId: records.components[0].call_id,
		filename: records.components[0].filename,
	}),
	'rapidResponse.trigger': () => ({ leadNumber: '(504) 555-0123', whisperText: 'A new lead' }),
	'report.getAll': ({ now }) => ({
		startDate: new Date(now() - 240 * HOUR_MS).toISOString(),
		endDate: new Date(now()).toISOString(),
		returnAll: true,
	}),
	'sms.queue': ({ now }) => ({
		to: '+1 504 555 0123',
		text: 'Hello later',
		sendDate: new Date(now() + HOUR_MS).toISOString(),
	}),
	'sms.send': () => ({ to: '504-555-0123', text: 'Hello' }),
	'sms.sendAndWait': () => ({ to: '504-555-0123', message: 'Hello?', options: { dryRun: true } }),
};
