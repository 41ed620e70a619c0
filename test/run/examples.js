'use strict';

/** `npm run examples`: writes examples/README.md anew from the descriptions beside the workflows. */
const { writeFileSync } = require('node:fs');
const { README, readmeOfExamples } = require('../demo/descriptions');

writeFileSync(README, readmeOfExamples());
