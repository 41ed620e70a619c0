/** The transport goes through its keeper for all that has to do with the bearer, whoever keeps it. */
import type { IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';

import type { BearerKeeper } from '../../../nodes/shared/transport/bearerKeeper';
import { send } from '../../../nodes/shared/transport/send';
import { connection } from '../support/connections';
import { answer } from '../support/http';
import { allImports } from '../support/imports';

/** One whose bearer somebody else renews: it neither waits nor mends, as n8n's own OAuth2 credential. */
function selfRenewing(...answers: Array<IN8nHttpFullResponse | Error>) {
	const deeds: string[] = [];
	const keeper: BearerKeeper = {
		hosts: () => ({}),
		account: () => 'example',
		typed: () => undefined,
		takeTurn: async () => {
			deeds.push('turn');
			return await Promise.resolve(() => void deeds.push('through'));
		},
		send: async ({ url }: IHttpRequestOptions) => {
			deeds.push(`send ${url}`);
			const next = answers.shift() ?? answer(200);
			if (next instanceof Error) throw next;
			return await Promise.resolve({ answer: next, bearer: 'example-bearer' });
		},
		isRefusal: ({ statusCode }) => statusCode === 401,
		afterRefusal: async ({ bearer, status, count }) => {
			deeds.push(`refused ${bearer} ${status} ${count}`);
			return await Promise.resolve(false);
		},
		secrets: () => [],
		hide: () => {},
	};
	const post = async () =>
		await send(
			{ ...connection({}).connection, keeper },
			{ build: () => ({ method: 'POST', url: 'https://api.example.com/calls' }), effect: 'acts' },
		);
	return { deeds, post };
}

const SENT = ['turn', 'send https://api.example.com/calls', 'through'];

it('a request is sent in its turn', async () => {
	const { deeds, post } = selfRenewing();
	expect(await post()).toMatchObject({ kind: 'answered', bearer: 'example-bearer' });
	expect(deeds).toEqual(SENT);
});

it('the turn is over also when nothing comes back', async () => {
	const { deeds, post } = selfRenewing(new Error('socket hang up'));
	expect(await post()).toMatchObject({ kind: 'noAnswer' });
	expect(deeds).toEqual(SENT);
});

it('a refusal is final where the keeper has nothing to mend', async () => {
	const { deeds, post } = selfRenewing(answer(401));
	expect(await post()).toMatchObject({ kind: 'answered', answer: { statusCode: 401 } });
	expect(deeds).toEqual([...SENT, 'refused example-bearer 401 1']);
});

it('nobody else under nodes knows of the session that is kept', () => {
	const KEPT = /^credentials\/session\/(session|signer|processMemory|freshness|ownRequests|renewalHook)\.ts$/;
	const KEEPS =
		/^nodes\/shared\/transport\/(keptSession|itemSessions|sessionSnapshot|turns|bearerRenewal|lookAround)\.ts$/;
	const knowing = allImports().filter(({ from, to }) => from.startsWith('nodes/') && KEPT.test(to));
	expect(knowing.some(({ from }) => KEEPS.test(from))).toBe(true);
	expect(knowing.filter(({ from }) => !KEEPS.test(from))).toEqual([]);
});
