import type { IExecuteFunctions } from 'n8n-workflow';

import { settled, type Settled } from '../../../credentials/foundation/settled';
import type { Hosts } from '../../../credentials/session/grantDialect';
import type { Provider } from '../model/provider';
import { OAUTH2 } from '../model/authentication';
import type { BearerKeeper } from './bearerKeeper';
import { cancelSignalOf, type Context } from './context';
import { itemSessions } from './itemSessions';
import { keptSession } from './keptSession';
import { oAuth2Session } from './oAuth2Session';

export type { Context } from './context';

/** What one execution of a node knows of its provider. */
export interface Connection {
	context: Context;
	provider: Provider;
	keeper: BearerKeeper;
	/** As the credential says at this moment. */
	readonly hosts: Hosts;
	signal?: AbortSignal;
}

/** @throws what n8n throws when the credential cannot be read, or an error that says which address in it is wrong */
export async function connect(context: Context, provider: Provider): Promise<Connection> {
	return connectionBy(await keeperOf(context, provider), context, provider);
}

/**
 * The connection of each item, which is one for all unless the credential says otherwise.
 * @param changes whether the operation does more than read
 * @returns by item; what `connect` would throw is an error of its item
 */
export async function connectItems(
	context: IExecuteFunctions,
	provider: Provider,
	changes: boolean,
): Promise<Array<Settled<Connection>>> {
	const known = new Map<unknown, Settled<Connection>>();
	return (await keepersOf(context, provider, changes)).map((kept) => {
		if ('error' in kept) return kept;
		const connection = known.get(kept.value) ?? { value: connectionBy(kept.value, context, provider) };
		known.set(kept.value, connection);
		return connection;
	});
}

/** The connection whose bearer this one keeps. */
function connectionBy(keeper: BearerKeeper, context: Context, provider: Provider): Connection {
	return {
		context,
		provider,
		keeper,
		get hosts() {
			return keeper.hosts();
		},
		signal: cancelSignalOf(context),
	};
}

/** By item. One that n8n renews itself is one for all. */
async function keepersOf(
	context: IExecuteFunctions,
	provider: Provider,
	changes: boolean,
): Promise<Array<Settled<BearerKeeper>>> {
	if (!renewedByN8n(context, provider)) return await itemSessions(context, provider, changes);
	const shared = await settled(keeperOf(context, provider));
	return context.getInputData().map(() => shared);
}

async function keeperOf(context: Context, provider: Provider): Promise<BearerKeeper> {
	const { oAuth2, name, grant } = provider;
	if (!oAuth2 || !renewedByN8n(context, provider)) return await keptSession(context, provider);
	return await oAuth2Session(context, { name, grant, oAuth2 });
}

/** Workflows from before there was a choice have none in them. */
function renewedByN8n(context: Context, { oAuth2 }: Provider): boolean {
	return oAuth2 !== undefined && context.getNode().parameters.authentication === OAUTH2;
}
