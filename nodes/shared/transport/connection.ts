import type { Hosts } from '../../../credentials/session/grantDialect';
import type { Provider } from '../model/provider';
import { OAUTH2 } from '../model/authentication';
import type { BearerKeeper } from './bearerKeeper';
import type { Context } from './context';
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
	const keeper = await keeperOf(context, provider);
	return {
		context,
		provider,
		keeper,
		get hosts() {
			return keeper.hosts();
		},
		signal: 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined,
	};
}

/** Workflows from before there was a choice have none in them. */
async function keeperOf(context: Context, provider: Provider): Promise<BearerKeeper> {
	const { oAuth2, name, grant } = provider;
	const isChosen = oAuth2 !== undefined && context.getNode().parameters.authentication === OAUTH2;
	return isChosen ? await oAuth2Session(context, { name, grant, oAuth2 }) : await keptSession(context, provider);
}
