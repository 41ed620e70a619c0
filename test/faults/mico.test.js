jest.mock('n8n-workflow', () => require('../engine/harness/clock').workflowWithClock());

const { describeFaults } = require('./describeFaults');
const { mico } = require('./subjects');

describeFaults(mico);
