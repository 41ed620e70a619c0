jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { describeFaults } = require('../../../faults/describeFaults');

describeFaults(__dirname);
