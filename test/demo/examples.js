'use strict';

/**
 * Every workflow of examples/ as data: what starts it, and what must then be seen at the provider's double.
 * The demo shows it, the checks assert it.
 *
 * @typedef {object} Step
 * @property {string} step  in words
 * @property {(request: any) => boolean} matches
 * @property {(provider: any) => number} count  how many are expected once all has run
 * @property {(request: any) => string} shows  what a line about one of them says
 *
 * @typedef {object} Example
 * @property {string} file
 * @property {string} provider  its name in the sandbox
 * @property {'webhook' | 'hand' | 'reports'} start  reports: what the provider posts to its trigger
 * @property {(provider: any) => void} [prepare]  before it runs
 * @property {Step[]} steps
 * @property {{ matches: (request: any) => boolean, linkIn: (request: any) => string, fields: any }} [answers]  somebody is
 *   asked by text: what they post to the page behind the link
 * @property {{ node: string, count: (provider: any) => number }} [result]  items that leave its last node
 * @property {(provider: any) => any[]} [reports]  what is posted, one after another
 * @property {() => number} [executions]  how many of them start one
 * @property {number} setAside  events that end in "To Check by Hand"
 * @property {RegExp} [reason]  why
 */
const fs = require('node:fs');
const path = require('node:path');
const { KEYS, listOf } = require('../providers');

const FOLDER = path.join(__dirname, '..', '..', 'examples');

/** @type {Example[]} */
const EXAMPLES = KEYS.flatMap((provider) => listOf(provider, 'demo').map((example) => ({ provider, ...example })));

const readExample = ({ file }) => JSON.parse(fs.readFileSync(path.join(FOLDER, file), 'utf8'));

/** All files there are, so that none is left without a row. */
const exampleFiles = () => fs.readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

module.exports = { EXAMPLES, readExample, exampleFiles };
