/** What the editor shows of the triggers. */
import type { INodePropertyOptions } from 'n8n-workflow';

import { MightyCallPollingTrigger } from '../../../../nodes/MightyCall/MightyCallPollingTrigger.node';
import { MightyCallTrigger } from '../../../../nodes/MightyCall/MightyCallTrigger.node';

const fieldOf = ({ description }: MightyCallTrigger | MightyCallPollingTrigger, wanted: string) =>
	description.properties.find(({ name }) => name === wanted)!;

/** Where an option has no `action`, n8n makes "On {name}" of its name. */
const actions = (options: unknown) =>
	(options as INodePropertyOptions[]).map(({ name, action }) => action ?? `On ${name.toLowerCase()}`);

it('each event of the node panel says of what it is one', () => {
	expect(actions(fieldOf(new MightyCallTrigger(), 'events').options)).toEqual([
		'On any call event',
		'On call completed',
		'On call connected',
		'On call missed',
		'On call ringing',
		'On call started',
	]);
	expect(actions(fieldOf(new MightyCallPollingTrigger(), 'event').options)).toEqual([
		'On contact changed',
		'On new message',
		'On new recording',
		'On new voicemail',
	]);
});

it("the notice has no tag but those that n8n's editor keeps, and its steps are entries of a list", () => {
	const { displayName } = fieldOf(new MightyCallTrigger(), 'whereToPaste');
	const tags = [...displayName.matchAll(/<\/?(\w+)/g)].map(([, tag]) => tag);
	expect([...new Set(tags)].sort()).toEqual(['li', 'ul']);
	expect(displayName.match(/<li>\d\. .+?<\/li>/g)).toHaveLength(4);
});
