import { resource } from '../../shared/fields/resource';
import { reads } from '../../shared/request/effects';
import { record } from '../../shared/response/results';

const PING = 'See whether the API answers and in which version. It says nothing about the credential.';

const ping = reads('GET /v4/api/ping', {}, record({ at: ['data'], valueName: 'version' }));

export const serviceResource = resource(
	'service',
	'Service',
	{ ping: ['Ping', 'Ping the service', PING, ping] },
	'ping',
);
