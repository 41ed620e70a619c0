import { text } from '../../shared/conversions/textField';
import { needed } from '../../shared/fields/constructors';
import { locatorField } from '../../shared/fields/locatorField';
import { resource } from '../../shared/fields/resource';
import type { Conversion } from '../../shared/model/conversion';
import type { ErrorRow } from '../../shared/model/errorRow';
import { reads, repeats } from '../../shared/request/effects';
import { body, required } from '../../shared/request/placements';
import { record, words } from '../../shared/response/results';
import { userField } from '../fields';

const UNDOCUMENTED = 'Not documented by IPEX: public client code of 2018 to 2022 does it so, by GraphQL.';
const OWN = 'It is about the user of the credential (Act as User).';

const errors: ErrorRow[] = [200, 400, 404].map((status) => ({
	status,
	message: 'did not accept this',
	description:
		'What agents do goes over an interface that IPEX does not document; it may have changed, or the user may be no agent. Account > Check API shows whether it is there.',
}));

const STATE =
	'callsTaken outgoingCallsAnswered outgoingCallsUnanswered cbCalls talkTime logonTime ringNoAnswer billPauseTime nonBillPauseTime paused pausedReason';

/** A text in GraphQL is written as in JSON. */
const stateOf: Conversion = (value) => `query { agents(userId: ${JSON.stringify(text(value))}) { ${STATE} } }`;
const pauseFor: Conversion = (value) => `mutation { userAction(action: pause, pause: ${JSON.stringify(text(value))}) }`;

const getState = reads(
	'POST /graphql',
	{
		errors,
		parameters: { userId: body(stateOf, 'query') },
		adjust: (plan) => {
			plan.body.query ??= `query { agents { ${STATE} } }`;
		},
	},
	record({ at: ['data.agents'] }),
);

const pause = repeats(
	'POST /graphql',
	{ errors, parameters: { pauseName: required(body(pauseFor, 'query')) } },
	words({ at: ['data'] }),
);

const unpause = repeats(
	'POST /graphql',
	{
		errors,
		adjust: (plan) => {
			plan.body.query = 'mutation { userAction(action: unpause) }';
		},
	},
	words({ at: ['data'] }),
);

export const agentResource = resource(
	'agent',
	'Agent',
	{
		getState: [
			'Get State',
			'Get state of an agent',
			`See whether an agent pauses, and the counters of the day. ${UNDOCUMENTED}`,
			getState,
		],
		pause: ['Pause', 'Pause an agent', `Let an agent of the call centre pause. ${OWN} ${UNDOCUMENTED}`, pause],
		unpause: ['Unpause', 'Unpause an agent', `End the pause of an agent. ${OWN} ${UNDOCUMENTED}`, unpause],
	},
	'getState',
	[
		{
			for: ['pause'],
			fields: [
				needed(
					locatorField(
						'Reason',
						'pauseName',
						'searchPauses',
						['Name', 'name', 'Lunch'],
						'Name of the pause reason, as in Pause Reason > Get Many',
						'reason',
					),
				),
			],
		},
		{ for: ['getState'], fields: [userField('Whose state. What comes without one is not known.')] },
	],
);
