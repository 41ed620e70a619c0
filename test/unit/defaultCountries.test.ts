import { NODES } from './support/nodes';
import type { Placement } from '../../nodes/shared/model/placement';

/**
 * A number without country code is understood where people dial it so: by the provider's own country. A field that
 * would need a Default Country of the user's is one that has none, and there is none such: what is not in the table of
 * countries is dialled by a switchboard, which knows its own plan.
 */
const COUNTRIES: Record<string, [typed: string, full: string]> = {
	MightyCall: ['212 555 0199', '12125550199'],
	TeleTracker: ['212 555 0199', '12125550199'],
	Voipex: ['601 000 999', '420601000999'],
};

/** Endpoints that write the numbers of their country without its code. */
const NATIONAL = ['Voipex sms sendInstant from', 'Voipex sms sendInstant to'];

/** What a switchboard dials, or shows to whom it calls; and digits of which any part will do. */
const FREE = [
	'MightyCall phoneNumber get phoneNumber',
	'Voipex call originate additionalFields.callerId',
	'Voipex call originate to',
	'Voipex call transfer to',
	'Voipex dialer createCampaign callerId',
	'Voipex user updateProfile updateFields.fwdNum',
	'uCom PBX',
];

const LONDON = '020 7946 0958';

interface NumberField {
	title: string;
	provider: string;
	convert: (value: unknown) => unknown;
}

const asText = (value: unknown) => [value].flat().join();

function converted({ convert }: Pick<NumberField, 'convert'>, typed: string): string {
	try {
		return asText(convert(typed));
	} catch (error) {
		return (error as Error).message;
	}
}

/** Conversions that make a number of what people write. */
const takesNumbers = (placement: Placement) =>
	'as' in placement &&
	typeof placement.as === 'function' &&
	/^\+?12125550199$/.test(converted({ convert: placement.as as never }, '+1 (212) 555-0199'));

const FIELDS: NumberField[] = NODES.flatMap(({ provider }) =>
	Object.entries(provider.resources).flatMap(([resource, { operations }]) =>
		Object.entries(operations).flatMap(([operation, { settings }]) => {
			const choices = Object.values(settings.dependsOn?.choices ?? {});
			return [settings.parameters ?? {}, ...choices].flatMap((parameters) =>
				Object.entries(parameters)
					.filter(([, placement]) => takesNumbers(placement))
					.map(([field, placement]) => ({
						title: `${provider.name} ${resource} ${operation} ${field}`,
						provider: provider.name,
						convert: (placement as { as: NumberField['convert'] }).as,
					})),
			);
		}),
	),
);

const isFree = ({ title }: NumberField) => FREE.some((one) => title.startsWith(one));
const PUBLIC = FIELDS.filter((field) => !isFree(field));

it('finds the fields that take numbers', () => {
	expect(PUBLIC.length).toBeGreaterThan(8);
	expect(FREE.filter((one) => !FIELDS.some(({ title }) => title.startsWith(one)))).toEqual([]);
});

it.each(PUBLIC.map((field) => [field.title, field] as const))('%s: a country of its own', (_title, field) => {
	const [typed, full] = COUNTRIES[field.provider] ?? ['no country', 'none'];
	const sent = NATIONAL.includes(field.title) ? typed.replaceAll(' ', '') : full;
	for (const way of [typed, `+${full}`]) expect(converted(field, way).replace('+', '')).toBe(sent);
	expect(converted(field, LONDON)).toMatch(/needs the country code|cannot be a phone number/);
});
