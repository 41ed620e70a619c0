import type { Connection } from '../../../../nodes/shared/transport/connection';
import type { Outcome } from '../../../../nodes/shared/transport/outcome';
import { Cancelled } from '../../../../nodes/shared/transport/pause';
import { inItsPlace } from '../../../../nodes/shared/transport/pace/inItsPlace';
import { keepOwnPace, paceOf } from '../../../../nodes/shared/transport/pace/paces';
import { answer, settle } from '../../support/http';

let serial = 0;

/** A connection to an account that nobody has asked before, or to a named one. */
const connectionTo = (account = `account ${++serial}`, signal?: AbortSignal) =>
	({ keeper: { account: () => account }, signal }) as unknown as Connection;

const answered = (status: number, headers = {}): Outcome => ({
	kind: 'answered',
	answer: { ...answer(status), headers },
	bearer: 'example',
});

const never = async (begin: () => void): Promise<Outcome> => {
	begin();
	return await new Promise(() => {});
};

it('takes a place for as long as a try lasts', async () => {
	const connection = connectionTo();
	let isIdle: boolean | undefined;
	await inItsPlace(connection, async () => {
		isIdle = paceOf(connection).isIdle();
		return await Promise.resolve(answered(200));
	});
	expect([isIdle, paceOf(connection).isIdle()]).toEqual([false, true]);
});

it('gives it back when the try throws', async () => {
	const connection = connectionTo();
	await expect(inItsPlace(connection, async () => await Promise.reject(new Cancelled('x')))).rejects.toThrow('x');
	expect(paceOf(connection).isIdle()).toBe(true);
});

it('two connections of one account share its places, two accounts do not', async () => {
	const [one, other] = [connectionTo('shared'), connectionTo('shared')];
	expect(paceOf(one)).toBe(paceOf(other));
	expect(paceOf(one)).not.toBe(paceOf(connectionTo()));
});

it('a 429 that asks to wait for longer than anybody does fails those that wait, without sending, in its own words', async () => {
	const account = `account ${++serial}`;
	let end: (outcome: Outcome) => void = () => {};
	let asked = 0;
	const first = inItsPlace(connectionTo(account), async () => {
		asked++;
		return await new Promise<Outcome>((resolve) => {
			end = resolve;
		});
	});
	await settle();
	for (let one = 1; one < 16; one++) void inItsPlace(connectionTo(account), never);
	const waiting = [1, 2].map(async () => await inItsPlace(connectionTo(account), never));
	await settle();
	const refusal = answered(429, { 'retry-after': '3600' });
	end(refusal);
	expect(await first).toBe(refusal);
	const ends = await Promise.all([...waiting, inItsPlace(connectionTo(account), never)]);
	expect(ends).toEqual([refusal, refusal, refusal]);
	expect(new Set([refusal, ...ends]).size).toBe(4);
	expect(asked).toBe(1);
});

it('a 503 that asks for as long says nothing to those that wait', async () => {
	const connection = connectionTo();
	await inItsPlace(connection, async () => await Promise.resolve(answered(503, { 'retry-after': '3600' })));
	expect(await inItsPlace(connection, async () => await Promise.resolve(answered(200)))).toMatchObject({
		answer: { statusCode: 200 },
	});
});

it('a number of the user takes no place, however many there are', async () => {
	const connection = connectionTo();
	keepOwnPace(connection);
	let asked = 0;
	for (let one = 0; one < 40; one++)
		void inItsPlace(connection, async (begin) => {
			asked++;
			return await never(begin);
		});
	await settle();
	expect([asked, paceOf(connection).isIdle()]).toEqual([40, true]);
});

it('the accounts used last are remembered, some 200 of them', () => {
	const [used, unused] = [connectionTo(), connectionTo()];
	const paces = [used, unused].map(paceOf);
	const touched = Array.from({ length: 250 }, () => {
		paceOf(connectionTo());
		return paceOf(used);
	});
	expect(new Set(touched)).toEqual(new Set([paces[0]]));
	expect(paceOf(unused)).not.toBe(paces[1]);
});
