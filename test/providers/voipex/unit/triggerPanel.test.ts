/** What the editor shows of the triggers. */
import type { INodePropertyOptions } from 'n8n-workflow';

import { VoipexPollingTrigger } from '../../../../nodes/Voipex/VoipexPollingTrigger.node';
import { VoipexTrigger } from '../../../../nodes/Voipex/VoipexTrigger.node';

const fieldOf = ({ description }: VoipexTrigger | VoipexPollingTrigger, wanted: string) =>
	description.properties.find(({ name }) => name === wanted)!;

/** Where an option has no `action`, n8n makes "On {name}" of its name. */
const actions = (options: unknown) =>
	(options as INodePropertyOptions[]).map(({ name, action }) => action ?? `On ${name.toLowerCase()}`);

it('each event of the node panel says of what it is one', () => {
	expect(actions(fieldOf(new VoipexTrigger(), 'events').options)).toEqual([
		'On agent login',
		'On agent logout',
		'On agent paused',
		'On agent unpaused',
		'On call answered',
		'On attended transfer',
		'On call record stored',
		'On hangup',
		'On missed call',
		'On new call',
		'On other event',
		'On ringing',
		'On SMS delivered',
		'On SMS failed',
		'On SMS received',
	]);
	expect(actions(fieldOf(new VoipexPollingTrigger(), 'event').options)).toEqual([
		'On call ended',
		'On missed call',
		'On recording ready',
		'On SMS received',
	]);
});

it("the notice has no tag but those that n8n's editor keeps, and its steps are entries of a list", () => {
	const { displayName } = fieldOf(new VoipexTrigger(), 'whereToPaste');
	const tags = [...displayName.matchAll(/<\/?(\w+)/g)].map(([, tag]) => tag);
	expect([...new Set(tags)].sort()).toEqual(['li', 'ul']);
	expect(displayName.match(/<li>\d\. .+?<\/li>/g)).toHaveLength(5);
});

it('what the steps tell to fill in is called so in the credential', () => {
	const { displayName } = fieldOf(new VoipexTrigger(), 'whereToPaste');
	for (const name of ['Webhook Username', 'Webhook Password', 'Renamed Keys', 'Authentication None'])
		expect(displayName).toContain(name);
});
