jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { describeFaults } = require('../../../faults/describeFaults');
const { subjectOf } = require('../../../faults/subjects');

describeFaults(subjectOf('mightyCall'));
