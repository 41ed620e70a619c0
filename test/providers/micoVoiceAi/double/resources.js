'use strict';

const { randomUUID } = require('node:crypto');
const { beginCourse, goOn } = require('../../../sandbox/core/callCourse');
const { Refusal } = require('../../../sandbox/core/refusal');
const { BASES } = require('./bases');

/**
 * Page: developers.micovoice.com/api/docs/guides/workflow, as far as it could be read. Which base is served:
 * double/bases.js.
 */

const stamp = (provider) => {
	const at = new Date(provider.now()).toISOString().replace(/\.\d+Z$/, 'Z');
	return { created_at: at, updated_at: at };
};

const findIn = (list, provider, uid) => {
	const found = provider.records[list].find((one) => one.uid === uid);
	if (!found) throw new Refusal(404, { error: 'not_found', message: 'No such resource' });
	return found;
};

/** The status of a created call, and with it what only an ended one has. That it has any is INFERRED. */
const end = (provider, call) => () =>
	Object.assign(call, { ...stamp(provider), created_at: call.created_at, status: 'completed', result: 'Interested' });

const get =
	(list) =>
	({ provider, params }) => {
		goOn(provider);
		return { status: 200, body: findIn(list, provider, params.uid) };
	};

const createCampaign = ({ provider, body }) => {
	// `type` is sent but the printed answer does not carry it.
	const campaign = { uid: randomUUID(), name: body.name, is_enabled: body.is_enabled ?? true, ...stamp(provider) };
	provider.records.campaigns.push(campaign);
	return { status: 201, body: campaign };
};

/** Stands under the campaign (and schedule) of its path, if there is one. */
const parentsOf = ({ provider, params }) => {
	const parents = {};
	if (params.uid) parents.campaign_uid = findIn('campaigns', provider, params.uid).uid;
	if (params.schedule) parents.schedule_uid = findIn('schedules', provider, params.schedule).uid;
	return parents;
};

// The schedule's fields and its answer are not known: any object is taken and echoed (INFERRED).
const createSchedule = (context) => {
	const schedule = { ...context.body, ...parentsOf(context), uid: randomUUID(), ...stamp(context.provider) };
	context.provider.records.schedules.push(schedule);
	return { status: 201, body: schedule };
};

/**
 * A STAND-IN, NOT A FACT. That outbound calls can be created is certain (there is a scope for it); path,
 * body and answer we have not read. This takes any object at three guessed places and echoes it.
 */
const createOutboundCall = (context) => {
	const call = {
		...context.body,
		...parentsOf(context),
		uid: randomUUID(),
		status: 'queued',
		...stamp(context.provider),
	};
	context.provider.records.outboundCalls.push(call);
	beginCourse(context.provider, call.phone_number, {
		answers: () => Object.assign(call, { status: 'in_progress' }),
		ends: end(context.provider, call),
	});
	return { status: 201, body: call };
};

const anyObject = { accepts: ['application/json'] };

const campaignBody = {
	accepts: ['application/json'],
	fields: {
		// INFERRED: which fields are required is not said; a campaign without a name is refused.
		name: { type: 'string', required: true },
		is_enabled: { type: 'boolean' },
		type: { type: 'string', enum: ['scheduled_call'] },
	},
};

const write = { method: 'POST', scope: 'campaigns:write', acts: true };
const dial = {
	method: 'POST',
	scope: 'outbound_calls:write',
	acts: true,
	body: anyObject,
	handler: createOutboundCall,
};

const routes = BASES.flatMap((base) => [
	{ ...write, path: `${base}/campaigns`, body: campaignBody, handler: createCampaign },
	{ ...write, path: `${base}/campaigns/{uid}/schedules`, body: anyObject, handler: createSchedule },
	{ method: 'GET', path: `${base}/call_flows/{uid}`, handler: get('callFlows') },
	{ method: 'GET', path: `${base}/outbound_calls/{uid}`, scope: 'outbound_calls:read', handler: get('outboundCalls') },
	{ ...dial, path: `${base}/outbound_calls` },
	{ ...dial, path: `${base}/campaigns/{uid}/outbound_calls` },
	{ ...dial, path: `${base}/campaigns/{uid}/schedules/{schedule}/outbound_calls` },
]);

module.exports = { routes };
