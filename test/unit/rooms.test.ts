import { allImports } from './support/imports';

/**
 * Each room with those right below it: it may import from these and from whatever they may. docs/architecture.md draws
 * them.
 */
const BELOW: Record<string, string[]> = {
	'credentials/foundation': [],
	'credentials/session': ['credentials/foundation'],
	'nodes/shared/model': ['credentials/session'],
	'nodes/shared/conversions': ['nodes/shared/model'],
	'nodes/shared/calls': ['nodes/shared/conversions'],
	'nodes/shared/response': ['nodes/shared/model'],
	'nodes/shared/request': ['nodes/shared/conversions', 'nodes/shared/response'],
	'nodes/shared/transport': ['nodes/shared/response'],
	'nodes/shared/gate': ['nodes/shared/transport', 'nodes/shared/request'],
	'nodes/shared/errors': ['nodes/shared/transport', 'nodes/shared/request'],
	'nodes/shared/operations': ['nodes/shared/errors'],
	'nodes/shared/replies': ['nodes/shared/conversions'],
	'nodes/shared/execution': ['nodes/shared/operations', 'nodes/shared/gate', 'nodes/shared/replies'],
	'nodes/shared/triggers': ['nodes/shared/operations'],
};
const below = (room: string): string[] => BELOW[room].flatMap((next) => [next, ...below(next)]);

/** Two may do less than that: a credential is a form, and fields are what the editor shows. */
const NARROW = { credentials: ['credentials/session'], 'nodes/shared/fields': ['nodes/shared/model'] };

const ROOMS: Record<string, string[]> = {
	...Object.fromEntries(Object.keys(BELOW).map((room) => [room, below(room)])),
	...NARROW,
};

/**
 * The innermost room that a file is in; a provider's own folder is a room that imports from any other but a provider's.
 */
const roomOf = (file: string) =>
	Object.keys(ROOMS)
		.filter((room) => file.startsWith(`${room}/`))
		.sort((one, other) => other.length - one.length)[0] ?? file.split('/').slice(0, 2).join('/');

function isAllowed(from: string, to: string): boolean {
	return from === to || (ROOMS[from] ? ROOMS[from].includes(to) : to in ROOMS);
}

it('every file imports only from the rooms that its own may', () => {
	const forbidden = allImports().filter(({ from, to }) => !isAllowed(roomOf(from), roomOf(to)));
	expect(forbidden.map(({ from, line, to }) => `${from}:${line} imports ${to}`)).toEqual([]);
});

it('nothing imports itself by way of others', () => {
	const imports = allImports();
	let open = imports;
	// Takes away, again and again, what nobody imports and what imports nobody: circles remain.
	for (let before = -1; before !== open.length; ) {
		before = open.length;
		const from = new Set(open.map((one) => one.from));
		const to = new Set(open.map((one) => one.to));
		open = open.filter((one) => from.has(one.to) && to.has(one.from));
	}
	expect(open.map((one) => `${one.from}:${one.line} imports ${one.to}`)).toEqual([]);
});
