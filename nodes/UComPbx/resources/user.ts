import { resource } from '../../shared/fields/resource';
import { reads } from '../../shared/request/effects';

const GET = 'Retrieve the user of the credential: login, rights, time zone, client and extension';

export const userResource = resource('user', 'User', { get: ['Get', 'Get a user', GET, reads('GET /user/')] }, 'get');
