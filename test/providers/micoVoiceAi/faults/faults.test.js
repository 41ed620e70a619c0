jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { describeFaults } = require('../../../faults/describeFaults');
const { micoVoiceAi } = require('../../../faults/subjects');

describeFaults(micoVoiceAi);
