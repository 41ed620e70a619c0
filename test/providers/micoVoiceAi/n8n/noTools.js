'use strict';

/** What Mico's node does not do as a tool: what a model makes up must not become a call. */
const says = /As the tool of an AI agent Mico Voice AI does not do this/;

const outboundCall = { resource: 'outboundCall', operation: 'create', pathKind: 'collection' };

module.exports = [
	{ parameters: { ...outboundCall, body: '{"phone_number":"+12125550123"}' }, says },
	{ parameters: { resource: 'apiRequest', operation: 'send', method: 'POST', path: '/outbound_calls' }, says },
	{ parameters: { resource: 'campaign', operation: 'create', name: 'Example' }, says },
];
