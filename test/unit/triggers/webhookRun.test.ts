/** The frame of a webhook trigger, with a made-up provider: form posts, a secret in the address, events of doors. */
import type { IDataObject, INodeExecutionData, IWebhookFunctions } from 'n8n-workflow';

import { bySecret } from '../../../nodes/shared/triggers/bySecret';
import { webhookRun } from '../../../nodes/shared/triggers/webhookRun';
import type { WebhookSource } from '../../../nodes/shared/triggers/webhookSource';
import { NODE, PROVIDER } from '../support/connections';
import { deferred, settle } from '../support/http';

const SECRET = 'example-door-word';
const CREDENTIALS = { password: 'example-pass-word', word: SECRET };

interface DoorEvent {
	id: string;
	door: string;
	what: string;
}

type DoorSource = WebhookSource<DoorEvent, { doors: string[] }, string, string>;

/** What happened, in order. */
let deeds: string[];
let sleeps: Array<() => void>;
jest.mock('n8n-workflow', () => ({
	...jest.requireActual('n8n-workflow'),
	sleep: async (milliseconds: number) => {
		deeds.push(`sleeps ${milliseconds}`);
		await new Promise<void>((resolve) => sleeps.push(resolve));
	},
}));

let serial = 0;
beforeEach(() => {
	serial += 1;
	deeds = [];
	sleeps = [];
});

const DOORS: DoorSource = {
	echoed: ['X-Proof'],
	eventsIn: (body) =>
		String(body.ids ?? '')
			.split(',')
			.filter(Boolean)
			.map((id) => ({ id, door: String(body.door ?? ''), what: String(body.what ?? 'opened') })),
	identityOf: ({ id }) => id,
	verify: bySecret({
		provider: PROVIDER,
		shownIn: (_body, context) => (context.getQueryData() as IDataObject).word,
		secret: ({ word }) => word,
		refusal: 'Not the word.',
		isCheck: (events) => events.length === 0,
	}),
	choiceOf: () => {
		deeds.push('choice');
		return { doors: [] };
	},
	note: ({ subjects }, { door, what }) => {
		deeds.push(`notes ${door} ${what}`);
		subjects.add(door, what);
		return what.toUpperCase();
	},
	isWanted: () => true,
	itemOf: ({ event, noted }, found) => ({ json: { ...event, noted, found } }),
};

/** One delivery. */
function post(body: IDataObject, { source = {}, word = SECRET as string | null, mode = 'webhook' } = {}) {
	const staticData: IDataObject = {};
	const logged: string[] = [];
	const response = {
		setHeader: (name: string, value: string) => void deeds.push(`header ${name} ${value}`),
		status: (status: number) => Object.assign(response, void deeds.push(`answers ${status}`)),
		send: (text: string) => Object.assign(response, void deeds.push(`says ${text}`)),
		end: () => undefined,
	};
	const context = {
		getNode: () => NODE,
		getWorkflow: () => ({ id: `door-${serial}` }),
		getMode: () => mode,
		getWorkflowStaticData: () => {
			deeds.push('static data');
			return staticData;
		},
		getBodyData: () => body,
		getRequestObject: () => ({}),
		getQueryData: () => ({ word }),
		getHeaderData: () => ({ 'x-proof': 'abc' }),
		getResponseObject: () => response,
		getCredentials: async () => {
			deeds.push('credential');
			return await Promise.resolve(CREDENTIALS);
		},
		logger: { error: (text: string) => void logged.push(text) },
	} as unknown as IWebhookFunctions;
	const ended = webhookRun(context, { ...DOORS, ...source }).then(({ workflowData, noWebhookResponse }) => {
		expect(noWebhookResponse).toBe(true);
		return workflowData?.[0]?.map(({ json }: INodeExecutionData) => json);
	});
	return { ended, staticData, logged };
}

const ANSWERED = ['header X-Proof abc', 'answers 200', 'says OK'];

it('an event becomes an item, with what was noted of it', async () => {
	expect(await post({ ids: 'e1', door: 'north' }).ended).toEqual([
		{ id: 'e1', door: 'north', what: 'opened', noted: 'OPENED', found: undefined },
	]);
});

it('several events of one delivery become items in their order', async () => {
	const items = await post({ ids: 'e1,e2,e1,e3', door: 'north' }).ended;
	expect(items?.map(({ id }) => id)).toEqual(['e1', 'e2', 'e3']);
});

it('the credential and the choice are read, then it is answered, then the rest; the memory is stored last', async () => {
	const lookUp = async () => {
		deeds.push('looks up');
		return await Promise.resolve('found');
	};
	const itemOf: DoorSource['itemOf'] = (_arrival, found) => {
		deeds.push(`item ${found}`);
		return { json: {} };
	};
	await post({ ids: 'e1', door: 'north' }, { source: { lookUp, itemOf } }).ended;
	expect(deeds).toEqual([
		'credential',
		'choice',
		...ANSWERED,
		'static data',
		'notes north opened',
		'looks up',
		'item found',
		'static data',
	]);
});

it('it is answered while the slow part is still going on', async () => {
	const slow = deferred<string>();
	const { ended, staticData } = post({ ids: 'e1' }, { source: { lookUp: async () => await slow.promise } });
	await settle();
	expect(deeds).toEqual(expect.arrayContaining(ANSWERED));
	expect(staticData).toEqual({});
	slow.resolve('late');
	expect(await ended).toMatchObject([{ id: 'e1', found: 'late' }]);
	expect(staticData).toMatchObject({ events: { events: [expect.anything()] } });
});

describe('who is let in', () => {
	it.each([['another word'], [''], [null]])('not who shows %j', async (word) => {
		const { ended, staticData } = post({ ids: 'e1' }, { word });
		expect(await ended).toBeUndefined();
		expect(deeds).toEqual(['credential', 'header X-Proof abc', 'answers 401', 'says Not the word.']);
		expect(staticData).toEqual({});
	});

	it('a check is answered well without a look at the credential, and runs nothing', async () => {
		expect(await post({}, { word: null }).ended).toBeUndefined();
		expect(deeds).toEqual(ANSWERED);
	});

	it('a credential that cannot be read is thrown, before any answer', async () => {
		const verify = async () => await Promise.reject(new Error('no credential'));
		await expect(post({ ids: 'e1' }, { source: { verify } }).ended).rejects.toThrow('no credential');
		expect(deeds).toEqual([]);
	});

	it('what is accepted hides the secrets of the credential and the one that was shown', async () => {
		const itemOf: DoorSource['itemOf'] = ({ secrets }) => ({ json: { secrets: [...secrets] } });
		const items = await post({ ids: 'e1' }, { source: { itemOf } }).ended;
		expect(items?.[0].secrets).toEqual(expect.arrayContaining(Object.values(CREDENTIALS)));
	});
});

describe('what runs nothing', () => {
	it('an event that has come before: nothing is noted, nothing looked up', async () => {
		await post({ ids: 'e1', door: 'north' }).ended;
		deeds = [];
		expect(await post({ ids: 'e1', door: 'north' }).ended).toBeUndefined();
		expect(deeds).toEqual(['credential', 'choice', ...ANSWERED, 'static data']);
	});

	it('one that does not concern the trigger, which is not remembered either', async () => {
		const { ended, staticData } = post({ ids: 'e1' }, { source: { concerns: () => false } });
		expect([await ended, staticData]).toEqual([undefined, {}]);
		expect(await post({ ids: 'e1' }).ended).toHaveLength(1);
	});

	it('one that is not wanted, which is remembered', async () => {
		const lookUp = jest.fn();
		const source = { isWanted: () => false, lookUp };
		const { ended, staticData } = post({ ids: 'e1' }, { source });
		expect(await ended).toBeUndefined();
		expect(lookUp).not.toHaveBeenCalled();
		expect(staticData).toMatchObject({ events: { events: [expect.anything()] } });
	});

	it('one of which no item is made after all', async () => {
		expect(await post({ ids: 'e1' }, { source: { itemOf: () => undefined } }).ended).toBeUndefined();
	});
});

describe('stragglers', () => {
	const stragglers: DoorSource['stragglers'] = { graceMs: 5_000, mayMatter: ({ noted }) => noted === 'SHUT' };
	const isWanted: DoorSource['isWanted'] = ({ memory, event }) =>
		!memory.subjects.marksOn(event.door).includes('opened');

	it('what comes within the time of grace counts', async () => {
		const source = { stragglers, isWanted };
		const shut = post({ ids: 'e1', door: 'north', what: 'shut' }, { source });
		await settle();
		expect(deeds).toEqual(expect.arrayContaining([...ANSWERED, 'sleeps 5000']));
		await post({ ids: 'e2', door: 'north', what: 'opened' }, { source }).ended;
		for (const wake of sleeps) wake();
		expect(await shut.ended).toBeUndefined();
	});

	describe('with which the answer waits', () => {
		const held = { source: { stragglers: { ...stragglers!, holdAnswer: true } } };

		it('comes when the grace is over, before anything is looked up', async () => {
			const slow = deferred<string>();
			const source = { ...held.source, lookUp: async () => await slow.promise };
			const shut = post({ ids: 'e1', door: 'north', what: 'shut' }, { source });
			await settle();
			expect(deeds.filter((deed) => ANSWERED.includes(deed))).toEqual([]);
			sleeps[0]();
			await settle();
			expect(deeds.slice(-ANSWERED.length)).toEqual(ANSWERED);
			slow.resolve('late');
			expect(await shut.ended).toHaveLength(1);
		});

		it.each([
			['what waits for nothing', { what: 'rung' }],
			['what came before', { what: 'shut', ids: '' }],
		])('comes at once to %s', async (_what, body) => {
			await post({ ids: 'e1', door: 'north', ...body }, held).ended;
			expect(deeds.filter((deed) => ANSWERED.includes(deed))).toEqual(ANSWERED);
			expect(sleeps).toEqual([]);
		});

		it('comes once to a repetition meanwhile, and at once', async () => {
			const body = { ids: 'e1', door: 'north', what: 'shut' };
			const first = post(body, held);
			await settle();
			const again = post(body, held);
			expect(await again.ended).toBeUndefined();
			expect(deeds.filter((deed) => ANSWERED.includes(deed))).toEqual(ANSWERED);
			sleeps[0]();
			expect(await first.ended).toHaveLength(1);
			expect(deeds.filter((deed) => ANSWERED.includes(deed))).toEqual([...ANSWERED, ...ANSWERED]);
		});

		it('comes also when the judging throws', async () => {
			const mayMatter = () => {
				throw new Error('no judge');
			};
			const source = { stragglers: { graceMs: 5_000, holdAnswer: true, mayMatter } };
			const { ended, logged } = post({ ids: 'e1', door: 'north' }, { source });
			expect(await ended).toBeUndefined();
			expect(deeds.filter((deed) => ANSWERED.includes(deed))).toEqual(ANSWERED);
			expect(logged).toHaveLength(1);
		});
	});

	it('they are waited for only where they may matter', async () => {
		const { ended } = post({ ids: 'e1', door: 'north', what: 'rung' }, { source: { stragglers } });
		expect(await ended).toHaveLength(1);
		expect(sleeps).toEqual([]);
	});
});

describe('an error behind the answer is not thrown', () => {
	const failing = () => {
		throw new Error(`broken, by ${SECRET}`);
	};
	const LOGGED = ['Example, behind the answer to a webhook: broken, by ***'];

	it('of the look-up: the event counts all the same', async () => {
		const { ended, logged } = post({ ids: 'e1' }, { source: { lookUp: failing } });
		expect(await ended).toMatchObject([{ id: 'e1', found: undefined }]);
		expect(logged).toEqual(LOGGED);
	});

	it('of an item: the others come, and the memory is stored', async () => {
		const itemOf: DoorSource['itemOf'] = ({ event }) => (event.id === 'e1' ? failing() : { json: { id: event.id } });
		const { ended, logged, staticData } = post({ ids: 'e1,e2' }, { source: { itemOf } });
		expect(await ended).toEqual([{ id: 'e2' }]);
		expect(logged).toEqual(LOGGED);
		expect(staticData).toMatchObject({ events: { events: [expect.anything(), expect.anything()] } });
	});

	it.each(['concerns', 'identityOf', 'note'])('of %s', async (part) => {
		const { ended, logged } = post({ ids: 'e1' }, { source: { [part]: failing } });
		expect(await ended).toBeUndefined();
		expect(logged).toEqual(LOGGED);
	});
});

it('a test of the editor leaves the static data alone', async () => {
	const { ended, staticData } = post({ ids: 'e1' }, { mode: 'manual' });
	expect(await ended).toHaveLength(1);
	expect(staticData).toEqual({});
	expect(deeds).not.toContain('static data');
});
