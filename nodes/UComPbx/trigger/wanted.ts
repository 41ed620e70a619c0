import { settled } from '../../../credentials/foundation/settled';
import { FieldError } from '../../shared/conversions/fieldError';
import { NamedFieldError } from '../../shared/conversions/namedFieldError';
import { listFrom } from '../../shared/operations/exchange';
import { planWith } from '../../shared/request/requestPlan';
import type { Connection } from '../../shared/transport/connection';
import type { Wanted } from '../../shared/triggers/handlerRegistration';
import { isNetwork } from '../../shared/triggers/networks';
import { uComPbx } from '../provider';
import type { Choice } from './choice';
import { clientPart, extensionPart } from './paths';
import { EVENTS, HANDLERS, PHONES_ONLY, type ListenOn } from './triggerEvents';

const flaw = (field: string, message: string, advice: string) =>
	new NamedFieldError(field, new FieldError(message, advice));

/** What a place is called in a text. */
export function nameOf(place: string): string {
	const [realm, id, , agent] = place.split('/').filter(Boolean);
	if (realm === 'extension') return `extension ${id.replace(/^@/, '')}`;
	return agent === undefined ? 'all phones' : `agent ${place.split('/').filter(Boolean).at(-2)}`;
}

const PLACES: Record<ListenOn, (choice: Choice) => string[]> = {
	extensions: ({ extensions }) => extensions.map((one) => `/extension/${extensionPart(one)}/event/`),
	allPhones: (choice) => [`/client/${clientPart(choice.clientId)}/phone_events/`],
	agents: (choice) =>
		choice.agents.map((one) => `/client/${clientPart(choice.clientId)}/agent/local/${agentPart(one)}/event/`),
};

/** Where handlers are wanted. @throws NamedFieldError for what cannot be */
export const placesOf = (choice: Choice): string[] => [...new Set(PLACES[choice.listenOn](choice))];

function agentPart(typed: string): string {
	if (/^\d+$/.test(typed)) return typed;
	throw flaw('Agents', `is not an ID: "${typed}"`, 'Enter digits only, separated by commas.');
}

/** @throws NamedFieldError for what is missing or cannot be */
export function assertChoice({ listenOn, events, extensions, agents, networks }: Choice): void {
	if (!Object.hasOwn(EVENTS, listenOn))
		throw flaw('Listen On', `cannot be "${listenOn}"`, 'Choose what to listen to again.');
	const offered = EVENTS[listenOn].map(([, value]) => value);
	const strange = events.find((event) => !offered.includes(event));
	if (strange) throw flaw('Events', `has no "${strange}" there`, `Choose of: ${offered.join(', ')}.`);
	if (events.length === 0) throw flaw('Events', 'is empty', 'Choose at least one event.');
	if (listenOn === 'extensions' && extensions.length === 0)
		throw flaw('Extensions', 'is empty', 'Choose at least one extension, or listen on all phones.');
	if (listenOn === 'agents' && agents.length === 0) throw flaw('Agents', 'is empty', 'Enter at least one agent ID.');
	const network = networks.find((one) => !isNetwork(one));
	if (network !== undefined)
		throw flaw('Only From Networks', `is no network: "${network}"`, 'Enter e.g. 203.0.113.0/24 or 203.0.113.7.');
}

/** What is to be registered where, and the IDs of the queues and menus among the places. */
export interface Plan {
	wanted: Wanted[];
	menus: string[];
}

/**
 * The vendor recommends all events on phones and only `hangup` on queues and menus. Whoever may not read the list of
 * extensions gets all of them everywhere.
 * @throws NamedFieldError; OperationFailed is kept to itself: it is a recommendation
 */
export async function planFor(connection: Connection, choice: Choice): Promise<Plan> {
	const types = [...new Set(choice.events.flatMap((event) => typesOf(event, choice)))];
	const places = placesOf(choice);
	const menus = choice.listenOn === 'extensions' ? await menusOf(connection) : [];
	const isMenu = (place: string) =>
		menus.find(({ names }) => names.some((name) => place === `/extension/${name}/event/`));
	const wanted = places.map((place) => ({
		place,
		events: isMenu(place) ? types.filter((type) => !PHONES_ONLY.includes(type)) : types,
	}));
	const silent = wanted.find(({ events }) => events.length === 0);
	if (silent)
		throw flaw(
			'Events',
			`has nothing that ${nameOf(silent.place)} could report: it is a queue or a menu`,
			'Queues and menus report the end of calls alone. Choose Call Ended or Missed Call, or take it out of Extensions.',
		);
	return { wanted, menus: places.flatMap((place) => isMenu(place)?.id ?? []) };
}

/** Where each phone's part counts by itself nothing has to be known of the rest. */
const typesOf = (event: string, { eachPhone }: Choice) =>
	event === 'callEnded' && eachPhone ? ['hangup'] : HANDLERS[event];

interface Menu {
	id: string;
	/** All that may stand for it in a path. */
	names: string[];
}

/** The path of the operation has a part that users fill in. */
const OWN_EXTENSIONS = '/client/@me/extension/';

async function menusOf(connection: Connection): Promise<Menu[]> {
	const { extension } = uComPbx.resources;
	const operation = extension.operations.getAll as Parameters<typeof listFrom>[1];
	const read = await settled(listFrom(connection, operation, { ...planWith(operation.route), path: OWN_EXTENSIONS }));
	const records = 'value' in read ? read.value : [];
	return records
		.filter(({ type }) => type === 'queue' || type === 'ivr')
		.map(({ id, name }) => ({
			id: String(id),
			names: [String(id), `@${String(name)}`, `@${String(name).split('*').pop()}`],
		}));
}
