'use strict';

/** What the rows of test/providers/<key>/demo are made of. */
const leads = require('./leads.json');

/**
 * Calls that nobody answered, a moment ago: the doubles' own records lie all over the week, and early in the morning
 * none of them is of today.
 */
const MISSED_CALLS = 3;

const NO_NUMBER = /cannot be a phone number: "ask at the front desk"/;

/** One of the leads has words where its phone number should be. */
const reachable = () => leads.length - 1;
const isReachable = ({ properties }) => /\d/.test((properties.phone ?? properties.mobilephone).value);
const hasConsent = ({ properties }) => properties.call_consent.value === 'true';
/** Who may be called, too. */
const callable = () => leads.filter((lead) => isReachable(lead) && hasConsent(lead)).length;
const once = () => 1;

const acted =
	(wanted, belongs = (_request) => true) =>
	(request) =>
		request.acted && request.path === wanted && belongs(request);
/** A list asked for from some moment on, which a credential test does not do. */
const listed =
	(wanted, since) =>
	({ method, path: asked, query, status }) =>
		method === 'GET' && status === 200 && wanted.test(asked) && query[since] !== undefined;

module.exports = { acted, callable, listed, MISSED_CALLS, NO_NUMBER, once, reachable };
