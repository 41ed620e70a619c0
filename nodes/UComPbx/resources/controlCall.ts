import { text } from '../../shared/conversions/textField';
import { choiceField, exampleField, type Option } from '../../shared/fields/constructors';
import type { Parameters } from '../../shared/model/placement';
import { acts } from '../../shared/request/effects';
import { body, path, required } from '../../shared/request/placements';
import { words } from '../../shared/response/results';
import { underExtension } from '../addressing';
import { dialled } from '../dialled';

const ACTIONS: Option[] = [
	['Attended Transfer', 'attended_transfer', 'Speak with the destination, then hand the call over'],
	['Conference', 'conference', 'Ring Destination, which then talks with both sides'],
	['Eavesdrop', 'eavesdrop', 'Ring Destination, which then listens to the call'],
	['Hold', 'hold', 'Put the call on hold'],
	['Park', 'park', 'Park the call'],
	['Pick Up', 'pickup', 'Take the call at Destination'],
	['Take Off Hold', 'offhold', 'Go on with a call that is on hold'],
	['Transfer', 'transfer', 'Hand the call over to Destination at once'],
	['Whisper', 'whisper', 'Ring Destination, which then talks to one side'],
];
const DESTINATION =
	"Phone number or extension that takes part. All actions need it but Hold and Take Off Hold; the vendor's page lists it for these too, so enter one if the PBX asks for it.";

export const controlFields = [
	choiceField('Action', 'callAction', ACTIONS, 'transfer', 'What to do with the call'),
	exampleField('Destination', 'destination', '102', DESTINATION),
];

/** The vendor's page wants a destination for every action; these two have no use for one. */
const WITHOUT_DESTINATION = ['hold', 'offhold'];
const mayHave: Parameters = { destination: body(dialled, 'send_dst') };
const mustHave: Parameters = {
	destination: required(body(dialled, 'send_dst'), 'This action needs the number or extension that takes part in it.'),
};
const choices = Object.fromEntries(
	ACTIONS.map(([, action]) => [action, WITHOUT_DESTINATION.includes(action) ? mayHave : mustHave]),
);

const done = { deed: 'The action', done: 'carried out', check: 'Look at the call with Call > Get Current' };
const parameters = { ...underExtension, callApiId: path(text), callAction: required(body(text, 'action')) };

/**
 * https://ucom4b.atlassian.net/wiki/spaces/RACD/pages/28312066. Repeating a transfer or a conference would ring a second
 * time.
 */
export const control = acts(
	'PUT /extension/{extension}/current_calls/{callApiId}',
	done,
	{ parameters, dependsOn: { field: 'callAction', choices } },
	words(),
);
