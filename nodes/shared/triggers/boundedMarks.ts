import { digest } from '../../../credentials/session/sessionKey';

/** `[key, seconds of the last change, ...marks]` */
type StoredNote = [string, number, ...string[]];

/** 96 bits: enough to tell a few hundred apart, and short in n8n's database. */
const KEY_LENGTH = 16;

interface Note {
	at: number;
	marks: readonly string[];
}

/** Marks on things that have come by, e.g. events or calls. Bounded: the one that was changed longest ago goes first. */
export class Notes {
	/** In order of the last change. */
	private notes = new Map<string, Note>();

	constructor(private readonly most: number) {}

	marksOn(name: string): readonly string[] {
		return this.notes.get(keyOf(name))?.marks ?? [];
	}

	/** @returns whether that was new: nothing was known under this name, or it did not have the mark */
	add(name: string, ...marks: string[]): boolean {
		const key = keyOf(name);
		const known = this.notes.get(key);
		if (known && marks.every((mark) => known.marks.includes(mark))) return false;
		this.put(key, { at: Math.floor(Date.now() / 1000), marks: united(known, marks) });
		this.dropOldest();
		return true;
	}

	/** Takes over what another process has noted. What is no note is left out. */
	merge(stored: unknown): void {
		for (const [key, at, ...marks] of Array.isArray(stored) ? stored.filter(isStoredNote) : []) {
			const known = this.notes.get(key);
			this.notes.set(key, { at: Math.max(at, known?.at ?? 0), marks: united(known, marks) });
		}
		this.notes = new Map([...this.notes].sort(([, one], [, other]) => one.at - other.at));
		this.dropOldest();
	}

	stored(): StoredNote[] {
		return [...this.notes].map(([key, { at, marks }]) => [key, at, ...marks]);
	}

	private put(key: string, note: Note): void {
		this.notes.delete(key);
		this.notes.set(key, note);
	}

	private dropOldest(): void {
		for (const key of this.notes.keys()) {
			if (this.notes.size <= this.most) break;
			this.notes.delete(key);
		}
	}
}

function keyOf(name: string): string {
	return digest(name).slice(0, KEY_LENGTH);
}

function united(known: Note | undefined, marks: readonly string[]): string[] {
	return [...new Set([...(known?.marks ?? []), ...marks])];
}

function isStoredNote(value: unknown): value is StoredNote {
	if (!Array.isArray(value)) return false;
	const [key, at, ...marks] = value as unknown[];
	return typeof key === 'string' && typeof at === 'number' && marks.every((mark) => typeof mark === 'string');
}
