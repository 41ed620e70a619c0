import { digest } from '../../../credentials/foundation/digest';

/** `[key, seconds of the last change, ...marks]` */
type StoredMarks = [string, number, ...string[]];

/** On one thing; the oldest go first. */
const MOST_MARKS = 200;

/** 96 bits: enough to tell a few hundred apart, and short in n8n's database. */
const KEY_LENGTH = 16;

interface Marked {
	at: number;
	marks: readonly string[];
}

/**
 * Marks on things that have come by, e.g. events or calls. Bounded: the one that was changed longest ago goes first.
 */
export class BoundedMarks {
	/** In order of the last change. */
	private all = new Map<string, Marked>();

	constructor(private readonly most: number) {}

	marksOn(name: string): readonly string[] {
		return this.all.get(keyOf(name))?.marks ?? [];
	}

	/** @returns whether that was new: nothing was known under this name, or it did not have the mark */
	add(name: string, ...marks: string[]): boolean {
		const key = keyOf(name);
		const known = this.all.get(key);
		if (known && marks.every((mark) => known.marks.includes(mark))) return false;
		this.put(key, { at: Math.floor(Date.now() / 1000), marks: united(known, marks) });
		this.dropOldest();
		return true;
	}

	/** Takes over what another process has noted. What is no mark is left out. */
	merge(stored: unknown): void {
		for (const [key, at, ...marks] of Array.isArray(stored) ? stored.filter(areStoredMarks) : []) {
			const known = this.all.get(key);
			this.all.set(key, { at: Math.max(at, known?.at ?? 0), marks: united(known, marks) });
		}
		this.all = new Map([...this.all].sort(([, one], [, other]) => one.at - other.at));
		this.dropOldest();
	}

	stored(): StoredMarks[] {
		return [...this.all].map(([key, { at, marks }]) => [key, at, ...marks]);
	}

	private put(key: string, marked: Marked): void {
		this.all.delete(key);
		this.all.set(key, marked);
	}

	private dropOldest(): void {
		for (const key of this.all.keys()) {
			if (this.all.size <= this.most) break;
			this.all.delete(key);
		}
	}
}

function keyOf(name: string): string {
	return digest(name).slice(0, KEY_LENGTH);
}

function united(known: Marked | undefined, marks: readonly string[]): string[] {
	return [...new Set([...(known?.marks ?? []), ...marks])].slice(-MOST_MARKS);
}

function areStoredMarks(value: unknown): value is StoredMarks {
	if (!Array.isArray(value)) return false;
	const [key, at, ...marks] = value as unknown[];
	return typeof key === 'string' && typeof at === 'number' && marks.every((mark) => typeof mark === 'string');
}
