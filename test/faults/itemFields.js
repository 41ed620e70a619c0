/** Fields of items, and secrets, for the operations that the runs play. */

/** Every letter that some spelling writes in another way. */
const awkward = (name) => `example ${name}+/=&"'%41<ü>`;
/** What can be sent in a header. */
const awkwardKey = (name) => `example ${name}+/=&"'%41<~>`;

const typed = (value) => ({ __rl: true, mode: 'number', value });
const byId = (value) => ({ __rl: true, mode: 'id', value });
const key = '={{ $json.key }}';

const usNumber = (number) => `1212${7_000_000 + number}`;

module.exports = { awkward, awkwardKey, typed, byId, key, usNumber };
