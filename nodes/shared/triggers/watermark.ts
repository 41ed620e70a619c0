import { digest } from '../../../credentials/foundation/digest';

/** How far a polling node has got, in milliseconds. */
export interface Watermark {
	/** When it asked last, by n8n's clock. */
	checkedAt: number;
	/** How far it has read, by the provider's time; marks of older versions have `checkedAt` alone. */
	readTo?: number;
	/** Nothing older is looked at: what was known of that time has been forgotten. Never falls. */
	floor: number;
	/** `[digest, moment of the record]` of what may turn up once more. */
	known: Array<[string, number]>;
}

export interface Sighting<Value> {
	/** What the record is about, e.g. a contact's ID. */
	subject: string;
	/** Tells one state of the subject from the next; a record that never changes has none. */
	version?: string;
	/** The record's own moment, by the provider's clock. */
	at: number;
	/** Not complete yet: is left for a later look. */
	isUnripe?: boolean;
	value: Value;
}

/** 72 bits: enough for a thousand, and short in n8n's database. */
const DIGEST_LENGTH = 12;
const MOST_KNOWN = 1_000;

/**
 * Where to read from, by the provider's time. Windows overlap: a record can show up late, and several can have one
 * moment.
 * @param lookBackMs how long after its moment a record can show up
 * @param now counts for the first look alone
 */
export function windowStart(mark: Watermark | undefined, lookBackMs: number, now: number): number {
	return mark ? Math.max(readTo(mark) - lookBackMs, mark.floor) : now - lookBackMs;
}

/**
 * What is new among the records of a window, oldest first, and how far that gets us. The first look finds nothing
 * new: it learns what is there already.
 * @param lookBackMs as for `windowStart`
 * @param now the provider's time when it was asked
 * @param since from where on it was asked
 * @param checkedAt the same moment by n8n's clock
 * @param mostKnown how many are kept in mind
 */
export function lookAt<Value>(
	mark: Watermark | undefined,
	sightings: Array<Sighting<Value>>,
	lookBackMs: number,
	now: number,
	{ since = windowStart(mark, lookBackMs, now), checkedAt = now, mostKnown = MOST_KNOWN } = {},
): { fresh: Array<Sighting<Value> & { isFirst: boolean }>; mark: Watermark } {
	const known = new Map(mark?.known ?? []);
	const inWindow = sightings.filter(({ at }) => at >= since).sort((one, other) => one.at - other.at);
	const fresh: Array<Sighting<Value> & { isFirst: boolean }> = [];
	for (const sighting of inWindow) {
		if (mark !== undefined && sighting.isUnripe) continue;
		const isFirst = !known.has(subjectPrint(sighting));
		if (mark !== undefined && !known.has(printOf(sighting))) fresh.push({ ...sighting, isFirst });
		known.set(subjectPrint(sighting), sighting.at).set(printOf(sighting), sighting.at);
	}
	const next = { checkedAt, readTo: Math.max(mark?.readTo ?? now, now), floor: since, known: [...known] };
	return { fresh, mark: forgetting(next, lookBackMs, mostKnown) };
}

export function readTo(mark: Watermark): number {
	return mark.readTo ?? mark.checkedAt;
}

/** Keeps what the next window can show. What is too much moves its start behind it, so that nothing comes twice. */
function forgetting(mark: Watermark, lookBackMs: number, mostKnown: number): Watermark {
	const start = windowStart(mark, lookBackMs, readTo(mark));
	const known = mark.known.filter(([, at]) => at >= start).sort(([, one], [, other]) => one - other);
	const surplus = known.length - mostKnown;
	if (surplus <= 0) return { ...mark, known };
	return { ...mark, floor: known[surplus - 1][1] + 1, known: known.slice(surplus) };
}

function subjectPrint({ subject }: Sighting<unknown>): string {
	return digest(subject).slice(0, DIGEST_LENGTH);
}

function printOf({ subject, version }: Sighting<unknown>): string {
	return digest(version === undefined ? subject : JSON.stringify([subject, version])).slice(0, DIGEST_LENGTH);
}
