/** Return All of MightyCall's lists with a total: pages ahead, and page after page where rows move. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { describePagesAhead, readAll } = require('../../../engine/pagesAhead');
const { useStage } = require('../../../engine/stage');
const { lists } = require('./lists');

const stage = useStage(accountOf('mightyCall'));

const AHEAD = ['call > getAll', 'voicemail > getAll', 'contact > getAll', 'contactCenter > getContacts'];

/** @type {Array<[string, any]>} */
const known = /** @type {any} */ (lists);

/** @type {Array<[string, any]>} */
const ahead = known
	.filter(([label]) => AHEAD.includes(label))
	.map(([label, { resource, operation, filters = {}, records, id, path, largest }]) => [
		label,
		{
			path,
			largest,
			records,
			id,
			read: { resource, operation, filters },
			seed: (on, count) => on.provider.seed(records, count),
			there: (on) => on.provider.records[records].map((record) => record[id]),
			given: (json) => json[id],
		},
	]);

describePagesAhead(stage, ahead);

test.each(ahead)('%s: rows that come and go meanwhile: none is lost, none comes twice', async (_label, list) => {
	list.seed(stage, 5 * list.largest);
	const rows = stage.provider.records[list.records];
	const before = list.there(stage);
	let changes = 0;
	stage.provider.on('request', ({ path }) => {
		if (path !== list.path) return;
		changes += 1;
		if (changes % 2) rows.unshift({ ...structuredClone(rows[0]), [list.id]: `pushed-in-${changes}` });
		else rows.splice(10, 2);
	});
	const result = await readAll(stage, list);
	expect(result.error).toBeUndefined();
	const given = result.items.map(({ json }) => list.given(json));
	expect(new Set(given).size).toBe(given.length);
	const throughout = before.filter((id) => list.there(stage).includes(id));
	expect(given.filter((id) => throughout.includes(id))).toEqual(throughout);
});
