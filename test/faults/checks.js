/** What has to hold after a run. Each check gives what it found wrong, in words; nothing means that all is well. */
const { itemChecks } = require('./itemChecks');
const { ledgerOf } = require('./ledger');
const { runChecks } = require('./runChecks');

/** @param {any} run of play.js */
const prepared = (run) => ({ ...run, ledger: ledgerOf(run) });

module.exports = { checks: { ...itemChecks, ...runChecks }, prepared };
