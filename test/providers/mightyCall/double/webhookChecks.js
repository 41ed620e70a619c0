'use strict';

/** What MightyCall posts when an address is saved is not known, only that a 2xx must come back: the likely bodies. */
const checks = () => [
	{ name: 'empty', headers: {}, raw: '' },
	{ name: 'JSON object', headers: { 'content-type': 'application/json' }, raw: '{}' },
	{ name: 'text', headers: { 'content-type': 'text/plain; charset=utf-8' }, raw: 'check' },
	{ name: 'form', headers: { 'content-type': 'application/x-www-form-urlencoded' }, raw: 'check=1' },
];

module.exports = { checks };
