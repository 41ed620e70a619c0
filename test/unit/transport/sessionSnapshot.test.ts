/** What an execution knows of its credential, and how the session has it read again. */
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { isOwn, lookAgain, standsForOneOfSeveral } from '../../../credentials/session/ownRequests';
import { currentBearer, readSnapshot } from '../../../nodes/shared/transport/sessionSnapshot';
import { connection, PROVIDER } from '../support/connections';

/** A credential as it was read, and then another one in the database. */
async function read() {
	const stored: ICredentialDataDecryptedObject[] = [{ accessToken: 'example-first' }, { accessToken: 'example-later' }];
	const { context } = connection({}, ...stored).connection;
	return await readSnapshot(context, PROVIDER);
}

it('the session can have the very object read again that n8n signs with', async () => {
	const snapshot = await read();
	expect([isOwn(snapshot.credentials), currentBearer(snapshot)]).toEqual([true, 'example-first']);
	// Something has been sent since: whoever comes next reads again, whatever the session does meanwhile.
	snapshot.upToDate = false;
	await lookAgain(snapshot.credentials);
	expect([currentBearer(snapshot), snapshot.upToDate]).toEqual(['example-later', false]);
});

it('but not where it is one of several accounts: the one in the database may be of any of them', async () => {
	const snapshot = await read();
	standsForOneOfSeveral(snapshot.credentials);
	await lookAgain(snapshot.credentials);
	expect(currentBearer(snapshot)).toBe('example-first');
});

it('of an object that is nobody of ours nothing is read', async () => {
	const credentials = { accessToken: 'example-first' };
	await lookAgain(credentials);
	expect(credentials).toEqual({ accessToken: 'example-first' });
});
