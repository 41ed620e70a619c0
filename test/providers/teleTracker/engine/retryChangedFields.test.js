/** "Retry On Fail" where a field is another one each time n8n works it out. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { describeRetriedFields } = require('../../../engine/retriedFields');

const teleTracker = accountOf('teleTracker');
const number = '+1504555123{{ $json.number }}';

describeRetriedFields(teleTracker, [
	{
		name: 'Queue with a Send Date of a minute from now',
		path: '/sms/queue',
		parameters: {
			resource: 'sms',
			operation: 'queue',
			to: `=${number}`,
			text: 'Example',
			sendDate: '={{ new Date(Date.now() + 60000).toISOString() }}',
		},
		changing: 'send_date',
		target: 'to_number',
	},
	{
		name: 'Send with the time of day in its text',
		path: '/sms/send',
		parameters: { resource: 'sms', operation: 'send', to: `=${number}`, text: '=It is {{ $now.toMillis() }} now' },
		changing: 'payload',
		target: 'to_number',
	},
]);
