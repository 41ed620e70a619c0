'use strict';

/** What comes from outside in the middle of it. */

/** A user saves what the editor shows: the row as it was read a moment before, with what was changed. */
async function edit({ store, time, watch }, { changes }) {
	const read = await store.read();
	await time.passed(5);
	await store.write({ ...read, ...changes }, 'edit');
	watch.edited(changes);
}

/** For a while. */
const during = ({ time }, { lasts }, switched) => {
	switched(true);
	time.after(lasts, () => switched(false));
};

const HAPPENINGS = {
	revoke: ({ provider }) => provider.sessions.revoke(),
	revokeAll({ provider }) {
		provider.sessions.revoke();
		provider.sessions.revokeRefreshTokens();
	},
	edit: (world, happening) => void edit(world, happening).catch(() => {}),
	die: ({ processes }, { process }) => void (processes[process % processes.length].isDead = true),
	outage: (world, happening) => during(world, happening, (is) => void (world.provider.isDown = is)),
	lostAnswers: (world, happening) => during(world, happening, (is) => void (world.provider.losesAnswers = is)),
	drips: (world, happening) => during(world, happening, (is) => void (world.provider.drips = is)),
	storeAway: (world, happening) => during(world, happening, (is) => void (world.store.isAway = is)),
};

/** @param {any} world @param {{ what: keyof typeof HAPPENINGS }} happening */
function happen(world, happening) {
	world.happened ??= [];
	world.happened.push({ ...happening, at: world.time.now });
	HAPPENINGS[happening.what](world, happening);
}

module.exports = { happen };
