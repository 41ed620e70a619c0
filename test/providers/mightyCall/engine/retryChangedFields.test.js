/** "Retry On Fail" where a field is another one each time n8n works it out. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { describeRetriedFields } = require('../../../engine/retriedFields');

const mightyCall = accountOf('mightyCall');

describeRetriedFields(mightyCall, [
	{
		name: 'Make to a number that holds the time of day',
		path: mightyCall.actPath,
		parameters: {
			...mightyCall.act,
			to: '=+1504{{ 100000 + Math.floor(Date.now() / 1000) % 800000 }}{{ $json.number }}',
		},
		changing: 'to',
		target: 'to',
	},
]);
