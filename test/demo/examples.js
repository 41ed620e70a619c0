'use strict';

/**
 * Every workflow of examples/ as data: what starts it, and what must then be seen at the provider's double.
 * The demo shows it, the checks assert it.
 *
 * @typedef {object} Step
 * @property {string} step  in words
 * @property {string} [at]  the service it is seen at (test/demo/services), the provider if there is none
 * @property {(request: any) => boolean} matches
 * @property {(provider: any) => number} count  how many are expected once all has run
 * @property {(request: any) => string} shows  what a line about one of them says
 *
 * @typedef {{ node: string, count: (provider: any) => number }} Result
 *
 * @typedef {object} Example
 * @property {string} file
 * @property {string} provider  its name in the sandbox
 * @property {'webhook' | 'hand' | 'reports' | 'both'} start  reports: what the provider posts to its trigger; both: that, then
 *   by hand
 * @property {string} [variant]  where one file is played more than once: what is different this time
 * @property {string[]} [services]  what else it talks to
 * @property {Record<string, unknown>} [settings]  what the user types in its node "Settings"
 * @property {(provider: any) => Record<string, any>} [fill]  what the user chooses in other nodes: parameters by node,
 *   or what makes them of those in the file
 * @property {import('./dataTables').Table[]} [tables]  n8n's data tables that the user has made
 * @property {any[]} [events]  what the CRM posts; the leads if it does not say
 * @property {(provider: any) => void} [prepare]  before it runs
 * @property {Step[]} steps
 * @property {{ matches: (request: any) => boolean, linkIn: (request: any) => string, fields: any }} [answers]  somebody is
 *   asked by text: what they post to the page behind the link
 * @property {Result | Result[]} [result]  items that leave its last nodes
 * @property {(provider: any) => any[]} [reports]  what is posted, one after another
 * @property {(provider: any, report: any) => Promise<any>} [post]  how, where the provider knows the address itself
 * @property {true} [oneByOne]  the next is posted when the one before has been dealt with
 * @property {() => number} [executions]  how many of them start one
 * @property {number} [grants]  sign-ins, if not one
 * @property {number} setAside  events that end in "To Check by Hand"
 * @property {RegExp} [reason]  why
 */
const fs = require('node:fs');
const path = require('node:path');
const { KEYS, listOf } = require('../providers');

const FOLDER = path.join(__dirname, '..', '..', 'examples');

/** @type {Example[]} */
const EXAMPLES = KEYS.flatMap((provider) => listOf(provider, 'demo').map((example) => ({ provider, ...example })));

/** Each workflow once: published twice, both would answer. @type {Example[]} */
const SHOWN = EXAMPLES.filter(({ file }, index) => EXAMPLES.findIndex((one) => one.file === file) === index);

const readExample = ({ file }) => JSON.parse(fs.readFileSync(path.join(FOLDER, file), 'utf8'));

/** All files there are, so that none is left without a row. */
const exampleFiles = () => fs.readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

module.exports = { EXAMPLES, SHOWN, FOLDER, readExample, exampleFiles };
