import { allImports } from './support/imports';

/** Each room with the rooms below it that it may import from; docs/architecture.md draws them. */
const ROOMS: Record<string, string[]> = {
	'credentials/foundation': [],
	'credentials/session': ['credentials/foundation'],
	credentials: ['credentials/session'],
	'nodes/shared/model': ['credentials/session', 'credentials/foundation'],
	'nodes/shared/conversions': ['nodes/shared/model', 'credentials/session', 'credentials/foundation'],
	'nodes/shared/response': ['nodes/shared/model', 'credentials/session', 'credentials/foundation'],
	'nodes/shared/fields': ['nodes/shared/model'],
	'nodes/shared/request': [
		'nodes/shared/conversions',
		'nodes/shared/response',
		'nodes/shared/model',
		'credentials/session',
		'credentials/foundation',
	],
	'nodes/shared/transport': [
		'nodes/shared/response',
		'nodes/shared/conversions',
		'nodes/shared/model',
		'credentials/session',
		'credentials/foundation',
	],
	'nodes/shared/errors': ['transport', 'request', 'response', 'conversions', 'model']
		.map((room) => `nodes/shared/${room}`)
		.concat('credentials/session', 'credentials/foundation'),
	'nodes/shared/operations': ['errors', 'transport', 'request', 'response', 'conversions', 'model']
		.map((room) => `nodes/shared/${room}`)
		.concat('credentials/session', 'credentials/foundation'),
	'nodes/shared/execution': ['operations', 'errors', 'transport', 'request', 'response', 'conversions', 'model']
		.map((room) => `nodes/shared/${room}`)
		.concat('credentials/session', 'credentials/foundation'),
	'nodes/shared/triggers': ['operations', 'errors', 'transport', 'request', 'response', 'conversions', 'model']
		.map((room) => `nodes/shared/${room}`)
		.concat('credentials/session', 'credentials/foundation'),
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
