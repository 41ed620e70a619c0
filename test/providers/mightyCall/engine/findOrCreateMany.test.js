/** Find or Create of many: one contact for each person, wherever and however they stand in the input. */
const { asJson, useMightyCall } = require('./stage');

// Under a clock that stands still all deadlines would be one, and a slow machine takes longer than that.
const stage = useMightyCall({ clock: false });

const creations = () => stage.sent().filter(({ method }) => method === 'POST');

/** Numbers kept for fiction, of several area codes: many share their last four digits. */
const phoneOf = (person) => `+1${650 + Math.floor(person / 100)}55501${String(person % 100).padStart(2, '0')}`;
const emailOf = (person) => `person.${person}@example.com`;

const digitsOf = (person) =>
	phoneOf(person)
		.slice(2)
		.match(/^\d{3}|\d{3}(?=\d{4}$)|\d{4}$/g) ?? [];

/** As different lists have one number, and one e-mail. */
const SPELLINGS = [
	{ phone: phoneOf, email: emailOf },
	{ phone: (person) => '({0}) {1}-{2}'.replace(/\{(\d)\}/g, (_all, part) => digitsOf(person)[part]), email: shout },
	{ phone: (person) => `1.${digitsOf(person).join('.')}`, email: (person) => `Person <${emailOf(person)}>` },
	{ phone: (person) => `001 ${digitsOf(person).join(' ')}`, email: shout },
];
function shout(person) {
	return emailOf(person).toUpperCase();
}

/** Every other person is known by e-mail alone. */
const spelled = (person, spelling) => {
	const { phone, email } = SPELLINGS[spelling];
	const isByPhone = person % 2 === 0;
	return {
		name: `Person ${person}`,
		person,
		phones: isByPhone ? phone(person) : '',
		emails: isByPhone ? '' : email(person),
	};
};

test('1,000 items of 250 people, next to each other and far apart, are 250 contacts', async () => {
	stage.provider.settings.latency = 1;
	const all = Array.from({ length: 250 }, (_none, person) => person);
	const rows = [
		...all.flatMap((person) => [spelled(person, 0), spelled(person, 1)]),
		...all.map((person) => spelled(person, 2)),
		...all.map((person) => spelled(person, 3)).reverse(),
	];
	const fields = { lastName: '={{ $json.name }}', phones: '={{ $json.phones }}', emails: '={{ $json.emails }}' };
	const items = rows.map((json) => ({ json }));
	const result = await stage.run('contact', 'findOrCreate', fields, { items });
	expect(result.error).toBeUndefined();
	expect(result.items.map(({ pairedItem }) => pairedItem.item)).toEqual(rows.map((_row, index) => index));
	expect(creations()).toHaveLength(250);
	expect(creations().every(({ acted }) => acted)).toBe(true);
	const firstOf = new Map();
	const wrong = asJson(result).filter(({ contactId, isNew, lastName }, index) => {
		const { person } = rows[index];
		const isFirst = !firstOf.has(person);
		if (isFirst) firstOf.set(person, contactId);
		return isNew !== isFirst || firstOf.get(person) !== contactId || lastName !== `Person ${person}`;
	});
	expect(wrong).toEqual([]);
	expect(new Set(firstOf.values()).size).toBe(250);
	expect(stage.provider.maxInFlight).toBeLessThanOrEqual(20);
}, 300_000);

test('what decides when an item begins is not worked out a second time', async () => {
	const worked = jest.spyOn(Math, 'cbrt');
	const items = Array.from({ length: 30 }, (_none, person) => ({ json: { person, phone: phoneOf(person) } }));
	const fields = { lastName: 'Example', phones: '={{ $json.phone.slice(Math.cbrt(0)) }}' };
	const result = await stage.run('contact', 'findOrCreate', fields, { items });
	expect(result.error).toBeUndefined();
	expect(creations()).toHaveLength(30);
	expect(worked).toHaveBeenCalledTimes(30);
	worked.mockRestore();
});
