import { assertOwnHost } from '../../../credentials/session/destination';
import type { GrantDialect } from '../../../credentials/session/grantDialect';

const grant = {
	provider: 'Acme',
	hosts: () => ({ api: 'https://api.example.com/v4', files: 'https://files.example.com:8443' }),
} as unknown as GrantDialect;

it.each([
	'https://api.example.com/v4/calls',
	'https://api.example.com/other',
	'https://API.example.com/v4',
	'https://api.example.com',
	'https://api.example.com?page=2',
	'https://api.example.com:443/v4',
	'https://files.example.com:8443/one',
	'https://api.example.com/@elsewhere.example/',
])('its own: %s', (address) => {
	expect(() => assertOwnHost(grant, {}, address)).not.toThrow();
});

it.each([
	'https://api.example.com.elsewhere.example/',
	'https://api.example.com@elsewhere.example/',
	'https://api.example.com:8443/',
	'https://files.example.com/',
	'http://api.example.com/',
	'https://elsewhere.example/https://api.example.com/',
])("somebody else's: %s", (address) => {
	expect(() => assertOwnHost(grant, {}, address)).toThrow(/Nothing was sent there/);
});
