'use strict';

const { refusal } = require('./refusals');
const { json, list, needed, number, ok, text } = require('./values');

/**
 * The dialer and the menus: ipexcloud.github.io/voipex-docs/docs/api/callcenter-api/dialer, of 2023. Its examples use
 * ipbxapi.voipex.io, its link goes to ipbxapiv2.voipex.io; on which host they answer is not known, so a setting decides.
 */
const createList = ({ provider, body }) => {
	const id = provider.records.callLists.length + 1;
	provider.records.callLists.push({ id, ...body });
	return ok({ id, message: 'Call list created', numbersCount: body.numbers.length });
};

const createCampaign = ({ provider, body }) => {
	const { callLists, campaigns, ivrs } = provider.records;
	const unknown = body.callLists.find((one) => !callLists.some(({ id }) => id === one));
	// INFERRED, as is every refusal of the dialer.
	if (unknown !== undefined) throw refusal(404, `Call list ${unknown} not found`);
	if (!ivrs.some(({ id }) => id === body.ivr)) throw refusal(404, 'IVR not found');
	const id = campaigns.length + 31;
	campaigns.push({ id, state: 'created', ...body });
	return ok({ id, message: 'Campaign created' });
};

const STATES = { start: 'running', pause: 'paused', unpause: 'running', reload: 'running', remove: 'removed' };

/** The answer is not shown: a bare text is INFERRED. */
const control = ({ provider, params, body }) => {
	const campaign = provider.records.campaigns.find(({ id }) => String(id) === params.id);
	if (!campaign) throw refusal(404, 'Campaign not found');
	campaign.state = STATES[body.command];
	return ok(`Campaign: ${body.command}`);
};

const clock = { type: 'string', pattern: /^([01]\d|2[0-3]):[0-5]\d$/, required: true };
const neededText = needed(text);
const neededNumber = needed(number);

const campaignBody = {
	name: neededText,
	callerId: neededText,
	activePeriod: {
		type: 'object',
		required: true,
		fields: {
			startTime: clock,
			endTime: clock,
			weekDays: needed(list({ type: 'integer', min: 1, max: 7 }, { min: 1 })),
		},
	},
	callLists: needed(list(number, { min: 1 })),
	// The table calls it optional, the text asks for an empty list: the stricter of the two.
	rescheduleRules: needed(
		list({ type: 'object', fields: { status: neededText, retryAfter: neededNumber, maxAttempts: neededNumber } }),
	),
	ivr: neededText,
	endpoint: {
		type: 'object',
		fields: {
			type: { type: 'string', enum: ['phone', 'queue'] },
			boostFactor: number,
			maxWaitingCalls: number,
			queue: text,
		},
	},
};

const onHost = (host) => (route) => ({
	...route,
	handler: (context) => {
		if (!context.provider.settings.dialerHosts.includes(host)) throw refusal(404, 'Not Found');
		return route.handler(context);
	},
});

/** @param {string} host one of the two */
const routesOn = (host) =>
	[
		{
			method: 'POST',
			path: '/dialer/call-lists',
			acts: true,
			body: json({
				name: neededText,
				numbers: needed(
					list({ type: 'object', fields: { number: neededText, attributes: needed({ type: 'array' }) } }),
				),
			}),
			handler: createList,
		},
		{
			method: 'POST',
			path: '/dialer/campaigns',
			acts: true,
			body: json(campaignBody),
			handler: createCampaign,
		},
		{
			method: 'PUT',
			path: '/dialer/campaigns/{id}/control',
			acts: true,
			body: json({ command: { type: 'string', enum: Object.keys(STATES), required: true } }),
			handler: control,
		},
		{ method: 'GET', path: '/ivr', handler: ({ provider }) => ok(provider.records.ivrs) },
	].map(onHost(host));

module.exports = { routesOn };
