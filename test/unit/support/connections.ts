import type { ICredentialDataDecryptedObject, INode } from 'n8n-workflow';

import type { Provider } from '../../../nodes/shared/model/provider';
import type { Connection } from '../../../nodes/shared/transport/connection';
import { keeperOf } from '../../../nodes/shared/transport/keptSession';
import type { SessionSnapshot } from '../../../nodes/shared/transport/sessionSnapshot';
import { DIALECTS } from './dialects';

export const NODE: INode = {
	id: 'node-1',
	name: 'Example',
	type: 'example',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

export const PROVIDER: Provider = {
	name: 'Example Phone',
	credential: 'exampleApi',
	// Its hosts are no matter here.
	grant: { ...DIALECTS.jsonLogin.grant, hosts: () => ({}) },
	resources: {},
	saidAt: ['message', 'errors'],
	errors: [
		{ status: 404, says: /call_gone/, message: 'does not know this call', description: 'It has ended.' },
		{ says: /OPT_OUT/, message: 'sends nothing to this number', description: 'Take it off your list.' },
	],
};

/** A connection whose database hands out these credentials, one a look; the last one stays. */
export function connection(credentials: ICredentialDataDecryptedObject, ...stored: ICredentialDataDecryptedObject[]) {
	let looks = 0;
	const getCredentials = async () => {
		const found = stored[Math.min(looks, stored.length - 1)] ?? credentials;
		looks += 1;
		return { ...found };
	};
	const context = { getNode: () => NODE, getCredentials } as unknown as Connection['context'];
	const snapshot: SessionSnapshot = {
		context,
		provider: PROVIDER,
		itemIndex: 0,
		credentials,
		reference: { id: 'c1', name: 'Example' },
		hosts: {},
		tokens: new Set(),
		readAt: Date.now(),
		upToDate: true,
	};
	const made: Connection = { context, provider: PROVIDER, keeper: keeperOf(snapshot), hosts: {} };
	return { connection: made, snapshot, looks: () => looks };
}
