'use strict';

/** PostgreSQL refuses to run as root; Debian's package comes with a user for it. */
const { runCommand } = require('../n8n/runCommand');

const NAME = 'postgres';

const idOf = async (flag) => Number((await runCommand('id', [flag, NAME])).stdout);

/** @returns {Promise<{ uid: number, gid: number } | undefined>} undefined: as whoever runs this */
async function unprivilegedUser() {
	if (process.getuid() !== 0) return undefined;
	return { uid: await idOf('-u'), gid: await idOf('-g') };
}

module.exports = { unprivilegedUser };
