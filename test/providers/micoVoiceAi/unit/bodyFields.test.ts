import { micoVoiceAi } from '../../../../nodes/MicoVoiceAi/provider';
import { requestPlanOf } from '../../../../nodes/shared/request/requestPlan';

/** Lays the request out; n8n hands over what a row or an expression gives as it is. */
const layOut = (field: unknown) => () =>
	requestPlanOf(micoVoiceAi.resources.outboundCall.operations.create, {
		read: (name) => ({ pathKind: 'collection', body: '{}', bodyFields: { field } })[name],
		labelOf: (name) => name,
		timezone: 'UTC',
	});

it.each<[unknown, string]>([
	[[null], '"Body Fields > Name" is none: ""'],
	[7, '"Body Fields" is not a list of names and values'],
	[{}, '"Body Fields" is not a list of names and values'],
])('Body Fields with %j are refused by name', (field, message) => {
	expect(layOut(field)).toThrow(message);
});
