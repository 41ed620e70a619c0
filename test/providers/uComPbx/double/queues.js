'use strict';

const { owners, findExtension, findOfType } = require('./realm');
const { found } = require('./lists');

/** Queues and their agents. Pages: ucom4b wiki 22872131, 300646404 (queue); Ringme 1901921021. */

const text = { type: 'string' };
const flag = { type: 'boolean' };
const whole = { type: 'integer' };
const json = (fields) => ({ accepts: ['application/json'], fields });

const queueFields = {
	strategy: {
		type: 'string',
		enum: [
			'ring-all',
			'longest-idle-agent',
			'round-robin',
			'top-down',
			'agent-with-least-talk-time',
			'agent-with-fewest-calls',
			'sequentially-by-agent-order',
			'random',
		],
	},
	sound_type: { type: 'string', enum: ['music', 'ring'] },
	sound: whole,
	start_sound: whole,
	announce_sound: whole,
	announce_frequency: whole,
	agent_announce_sound: whole,
	agent_report_wait_time: flag,
	max_wait_time: whole,
	max_wait_time_with_no_agent: whole,
	timeout_transfer_dst: text,
	no_agent_timeout_transfer_dst: text,
	exit_key: text,
	exit_transfer_dst: text,
	exit_with_no_av_agents: flag,
	agent_hangup_action: { type: 'string', enum: ['transfer', 'quality_rate'] },
	agent_hangup_transfer_dst: text,
	append_to_cid_name_on_transfer: { type: 'any' },
	record_enabled: flag,
	tier_rules_apply: flag,
	tier_rule_wait_second: whole,
	tier_rule_wait_multiply_level: flag,
};

const queueOf = (context) => {
	const { id } = findOfType(context, 'queue');
	const { queues } = context.provider.records;
	return (queues[id] ??= { strategy: 'round-robin', sound_type: 'ring', sound: null, max_wait_time: 300 });
};

/** Nobody has seen what the live state looks like: INFERRED. */
const queueStatus = (context) => {
	const { id } = findOfType(context, 'queue');
	const agents = context.provider.records.agents.filter((one) => one.extension_id === id);
	return { status: 200, body: { waiting: 0, agents: agents.map(({ id: agent, status }) => ({ id: agent, status })) } };
};

const agentFields = {
	name: text,
	status: { type: 'string', enum: ['available', 'logged_out'] },
	agent_sound_id: whole,
	busy_delay_time: whole,
	no_answer_delay_time: whole,
	reject_delay_time: whole,
	wrap_up_time: whole,
	call_timeout: whole,
	extra_params: text,
};

const localAgents = (context) => {
	owners.client.find(context);
	const asked = context.query['extension_id[]'];
	const rows = context.provider.records.agents;
	return { status: 200, body: asked ? rows.filter((one) => asked.includes(String(one.extension_id))) : rows };
};

const agent = (context) => {
	owners.client.find(context);
	return found(context.provider.records.agents, ({ id }) => id === context.params.agent);
};

const addAgent = (context) => {
	const { provider, body } = context;
	const made = {
		...provider.records.agents[0],
		id: 3000 + provider.arrived,
		extension_id: findExtension(context).id,
		status: 'available',
		...body,
	};
	provider.records.agents.push(made);
	return { status: 201, body: made };
};

const agentsOfExtension = (context) => {
	const { id } = findExtension(context);
	return { status: 200, body: context.provider.records.agents.filter((one) => one.extension_id === id) };
};

const own = owners.extension.path;
const oneAgent = { path: `${owners.client.path}/agent/local/{agent}`, params: { agent: whole } };

const routes = [
	{ method: 'GET', path: `${own}/queue/`, handler: (context) => ({ status: 200, body: queueOf(context) }) },
	{
		method: 'PUT',
		path: `${own}/queue/`,
		body: json(queueFields),
		handler: (context) => ({ status: 200, body: Object.assign(queueOf(context), context.body) }),
	},
	{ method: 'GET', path: `${own}/queue/status/`, handler: queueStatus },
	{
		method: 'GET',
		path: `${owners.client.path}/agent/local/`,
		query: { 'extension_id[]': { type: 'array', repeats: true, items: { type: 'string', pattern: /^\d+$/ } } },
		handler: localAgents,
	},
	{ method: 'GET', ...oneAgent, handler: (context) => ({ status: 200, body: agent(context) }) },
	// That an agent is changed so is INFERRED; client code names the call and leaves it empty.
	{
		method: 'PUT',
		...oneAgent,
		body: json({ status: { ...agentFields.status, required: true } }),
		handler: (context) => ({ status: 200, body: Object.assign(agent(context), context.body) }),
	},
	{ method: 'GET', path: `${own}/agent/`, handler: agentsOfExtension },
	{
		method: 'POST',
		path: `${own}/agent/`,
		acts: true,
		body: json({ ...agentFields, name: { ...text, required: true } }),
		handler: addAgent,
	},
];

module.exports = { routes };
