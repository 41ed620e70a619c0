import type { Hosts } from '../../../credentials/session/grantDialect';
import type { Provider } from '../model/provider';
import type { BearerKeeper } from './bearerKeeper';
import { cancelSignalOf, type Context } from './context';
import { keptSession } from './keptSession';

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
	const keeper = await keptSession(context, provider);
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
