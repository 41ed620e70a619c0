import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { httpRequest } from '../../nodes/shared/request/httpRequest';
import { ACCOUNTS } from './support/accounts';
import { layoutsOf, shownFields } from './support/layouts';
import { NODES } from './support/nodes';

/** Fields that the shared code reads, not a row. */
const STANDARD = [
	'returnAll',
	'limit',
	'responseType',
	'simplify',
	'binaryPropertyName',
	'options.dryRun',
	'options.requestsAtOnce',
	'options.timeout',
	'options.largestFile',
	'options.approveLabel',
	'options.declineLabel',
	'options.longestWait',
	'options.submitLabel',
	'options.waitUntilEnded',
	'beforeItActs.consent',
	'beforeItActs.contactedBefore',
	'beforeItActs.doNotContact',
	'beforeItActs.hoursFrom',
	'beforeItActs.hoursTo',
	'beforeItActs.timezone',
	'beforeItActs.weekdays',
];

/** What lists without a Limit, and why: whoever has it in a workflow gets all of it. */
const WHOLE: Record<string, string> = {
	'MightyCall getTags': 'an account has few tags, and they are wanted whole',
	'Voipex getCurrent': 'the calls of this moment; what the answer looks like is INFERRED',
	'Voipex getRecordings': 'the recordings of one call; what the answer looks like is INFERRED',
};

/** What costs money and asks nothing of whom it reaches, and why. */
const UNGATED: Record<string, string> = {
	'uCom PBX control': 'somebody is talking already',
	'Voipex transfer': 'somebody is talking already',
	'TeleTracker sendMms': 'which field of its form holds the number we have not read',
	'Voipex control': 'whom a campaign calls stands in its lists',
};

/** What acts and goes at once all the same where the keys differ: docs/decisions.md says why these, and no others. */
const AT_ONCE_BY_KEYS = [
	'MightyCall contact create',
	'MightyCall contact findOrCreate',
	'MightyCall contactCenter createContact',
];

/** What calls nobody yet: who is in such a list will be called. */
const GATED = ['Voipex createCallList'];

const OPERATIONS = NODES.flatMap(({ folder, provider }) =>
	Object.entries(provider.resources).flatMap(([resource, { fields, operations }]) =>
		Object.entries(operations).map(([operation, row]) => {
			const shown = shownFields(fields, operation);
			return {
				title: `${folder} ${resource} ${operation}`,
				fields,
				operation,
				provider,
				row,
				shown,
				layouts: layoutsOf(row, shown, (field) => ACCOUNTS[provider.name].credentials[field]),
			};
		}),
	),
);

const valuesOf = (property: INodeProperties | undefined) =>
	(property?.options as INodePropertyOptions[] | undefined)?.map(({ value }) => String(value)) ?? [];
const placeholders = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
const descriptionOf = (fields: INodeProperties[], operation: string) => {
	const chooser = fields.find(({ name }) => name === 'operation');
	const option = (chooser?.options as INodePropertyOptions[]).find(({ value }) => value === operation);
	return option?.description ?? '';
};
const actionOf = (fields: INodeProperties[], operation: string) => {
	const chooser = fields.find(({ name }) => name === 'operation');
	const option = (chooser?.options as INodePropertyOptions[]).find(({ value }) => value === operation);
	return option?.action ?? '';
};
const mayBeMissing = (path: string) => [...path.matchAll(/\{\/(\w+)\}/g)].map(([, name]) => name);

describe.each(NODES)('$folder', ({ provider, description }) => {
	it('offers each resource it has, and no other', () => {
		const offered = valuesOf(description.properties.find(({ name }) => name === 'resource'));
		expect([...offered].sort()).toEqual(Object.keys(provider.resources).sort());
	});

	it.each(Object.entries(provider.resources))(
		'%s: every option has a row and every row an option',
		(resource, { fields, operations }) => {
			const chooser = fields.find(({ name }) => name === 'operation');
			expect(valuesOf(chooser).sort()).toEqual(Object.keys(operations).sort());
			expect(chooser?.displayOptions?.show?.resource).toEqual([resource]);
			expect(valuesOf(chooser)).toContain(chooser?.default);
		},
	);

	it.each(Object.entries(provider.resources))(
		'%s: its fields are shown for it alone, and for operations that there are',
		(resource, { fields, operations }) => {
			for (const { name, displayOptions } of fields) {
				expect([name, displayOptions?.show?.resource]).toEqual([name, [resource]]);
				for (const operation of (displayOptions?.show?.operation ?? []) as string[])
					expect(Object.keys(operations)).toContain(operation);
			}
		},
	);

	it('shows each field of its resources', () => {
		const own = Object.values(provider.resources).flatMap(({ fields }) => fields);
		const choosers = ['resource', ...(provider.oAuth2 ? ['authentication'] : [])];
		expect(description.properties.filter(({ name }) => !choosers.includes(name))).toHaveLength(own.length);
		for (const chooser of choosers) expect(description.properties.map(({ name }) => name)).toContain(chooser);
		for (const field of own) expect(description.properties).toContain(field);
	});

	it('names its credentials, each with its choice where there are two', () => {
		const { credential, oAuth2 } = provider;
		const either = oAuth2
			? [
					[credential, ['api']],
					[oAuth2.credential, ['oAuth2']],
				]
			: [[credential, undefined]];
		const named = description.credentials?.map(({ name, displayOptions }) => [
			name,
			displayOptions?.show?.authentication,
		]);
		expect(named).toEqual(either);
	});
});

describe.each(OPERATIONS)('$title', ({ fields, operation, provider, row, shown, layouts, title }) => {
	it('can be laid out from what users type, with each of its choices', () => {
		expect(layouts.flaws).toEqual([]);
		expect(layouts.plans.length).toBeGreaterThan(0);
	});

	it('reads only fields that are shown for it', () => {
		const unknown = [...layouts.reads, ...Object.keys(row.settings.parameters ?? {})].filter(
			(field) => !shown.has(field),
		);
		expect(unknown).toEqual([]);
	});

	it('consumes every field that is shown for it', () => {
		const others = [...STANDARD, row.settings.confirm?.name, row.follows?.longest];
		const unread = [...shown.keys()].filter((field) => !layouts.reads.has(field) && !others.includes(field));
		expect(unread).toEqual([]);
	});

	it('fills every part of its path, and no other', () => {
		for (const { path, pathParameters } of layouts.plans) {
			const wanted = placeholders(path);
			const filled = Object.keys(pathParameters);
			expect(filled).toEqual(expect.arrayContaining(wanted));
			expect([...wanted, ...mayBeMissing(path)]).toEqual(expect.arrayContaining(filled));
		}
	});

	it('makes requests to a host of its provider', () => {
		const { grant, credentials } = Object.values(ACCOUNTS).find((account) => account.grant === provider.grant)!;
		const base = grant.hosts(credentials)[row.route.host];
		for (const plan of layouts.plans) {
			const { url } = httpRequest(row, plan, base);
			expect(url.startsWith(`${base}/`)).toBe(true);
			expect(url).not.toMatch(/[{}]|undefined|null|%5Bobject/);
		}
	});

	it('reads if it is a GET', () => {
		expect(row.effect === 'reads' || row.route.method !== 'GET').toBe(true);
	});

	it('is a list if it says so, or has a reason why not', () => {
		const says = descriptionOf(fields, operation).startsWith('List ');
		expect(row.result.kind === 'list' || WHOLE[`${provider.name} ${operation}`] !== undefined).toBe(
			says || row.result.kind === 'list',
		);
	});

	it('has at most one whole body, and nothing beside it', () => {
		const places = Object.values(row.settings.parameters ?? {}).map((placement) => placement.in);
		const parts = places.filter((place) => ['body', 'list', 'spread', 'files', 'whole'].includes(place));
		expect(parts.length === 1 || !parts.includes('whole')).toBe(true);
	});

	it('has a path of its own for choices only that there are', () => {
		const { choices = {}, paths = {} } = row.settings.dependsOn ?? {};
		expect(Object.keys(choices)).toEqual(expect.arrayContaining(Object.keys(paths)));
	});

	it('offers Return All and Limit if it is a list', () => {
		const isList = row.result.kind === 'list';
		expect(isList || operation !== 'getAll').toBe(true);
		expect([shown.has('returnAll'), shown.has('limit')]).toEqual([isList, isList]);
	});

	it('offers Simplify if there is something to simplify', () => {
		expect(shown.has('simplify')).toBe('simplify' in row.result && row.result.simplify !== undefined);
	});

	it('offers a dry run if it changes something', () => {
		expect(shown.has('options.dryRun')).toBe(row.effect !== 'reads');
	});

	it('offers a time for what it reads', () => {
		expect(shown.has('options.timeout')).toBe(row.effect === 'reads');
		expect(shown.has('options.largestFile')).toBe(row.result.kind === 'file');
	});

	it('offers a name for the file if it gives one', () => {
		expect(shown.has('binaryPropertyName')).toBe(row.result.kind === 'file');
	});

	it('says what it did and how to check, if it acts', () => {
		if (row.effect !== 'acts') return;
		expect(row.deed?.deed).toMatch(/^The \w/);
		expect(row.deed?.check).toMatch(/^(Look|Ask) \w/);
		expect(row.deed?.check).not.toMatch(/\.$/);
	});

	it('calls or texts somebody only behind Before It Acts, or has a reason why not', () => {
		const isReal = /\breal\b.* may cost money/.test(actionOf(fields, operation));
		const isOpen = UNGATED[`${provider.name} ${operation}`] !== undefined;
		expect(row.settings.reaches !== undefined).toBe(
			(isReal && !isOpen) || GATED.includes(`${provider.name} ${operation}`),
		);
		expect(shown.has('beforeItActs.consent')).toBe(row.settings.reaches !== undefined);
	});

	it('knows the fields of whom it calls or texts', () => {
		const { fields: names = [], at, withoutHours = false } = row.settings.reaches ?? {};
		for (const name of [...names, ...(at === undefined ? [] : [at])]) expect(shown.has(name)).toBe(true);
		if (!row.settings.reaches) return;
		expect(shown.has('beforeItActs.hoursFrom')).toBe(!withoutHours);
	});

	it('goes at once with others only where it creates a record of its own', () => {
		expect(row.keysOf !== undefined).toBe(AT_ONCE_BY_KEYS.includes(title));
		if (row.keysOf) {
			const { effect, route, settings, steps, replies, follows } = row;
			expect([effect, route.method, settings.reaches, settings.gathers, settings.condition]).toEqual([
				'acts',
				'POST',
				undefined,
				undefined,
				undefined,
			]);
			expect([steps, replies, follows]).toEqual([undefined, undefined, undefined]);
			expect(row.settings.confirm).toBeUndefined();
		}
	});

	it('shows as usual for Requests at Once what is usual', () => {
		const field = shown.get('options.requestsAtOnce');
		if (field) expect(field.default).toBe(row.effect === 'acts' && !row.keysOf ? 1 : 0);
	});
});

it('no list is shared between two nodes: n8n changes descriptions in place', () => {
	const owners = new Map<unknown[], string>();
	const shared: string[] = [];
	const visit = (value: unknown, folder: string, place: string): void => {
		if (typeof value !== 'object' || value === null) return;
		if (Array.isArray(value)) {
			if ((owners.get(value) ?? folder) !== folder) shared.push(`${owners.get(value)} and ${folder}: ${place}`);
			owners.set(value, folder);
		}
		for (const [key, inner] of Object.entries(value)) visit(inner, folder, `${place}.${key}`);
	};
	for (const { folder, description } of NODES) visit(description, folder, 'description');
	expect(shared).toEqual([]);
});

it('no two nodes and no two credentials have one name', () => {
	expect(new Set(NODES.map(({ description }) => description.name)).size).toBe(NODES.length);
	expect(new Set(NODES.map(({ provider }) => provider.credential)).size).toBe(NODES.length);
});
