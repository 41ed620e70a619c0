/** n8n's table processed_data, after the code of n8n 2.41.1 (deduplication-helper): reads a list, writes it back whole. */
interface Options {
	mode: string;
	maxEntries?: number;
}

type Check = (names: string[], scope: string, options: Options) => Promise<{ new: string[]; processed: string[] }>;

export interface ProcessedData {
	helpersFor(
		workflowId: string,
		nodeId: string,
	): {
		checkProcessedAndRecord: Check;
		removeProcessed: (names: string[], scope: string) => Promise<void>;
	};
	/** All that is noted anywhere. */
	all(): string[];
	/** The next list to begin has been begun by another process when it is written. */
	beginsMeanwhile(name: string): void;
	/** From now on n8n cannot be asked. */
	breaks(message: string): void;
}

const { setImmediate: nextTurn } = jest.requireActual<typeof import('timers/promises')>('timers/promises');

export function processedData(): ProcessedData {
	const rows = new Map<string, string[]>();
	let meanwhile: string | undefined;
	let trouble: string | undefined;
	const soon = async () => await nextTurn();
	const assertSound = () => {
		if (trouble !== undefined) throw new Error(trouble);
	};
	return {
		helpersFor: (workflowId, nodeId) => {
			const keyOf = (scope: string) => `${workflowId} ${scope === 'node' ? `n:${nodeId}` : ''}`;
			return {
				checkProcessedAndRecord: async (names, scope, { maxEntries = Infinity }) => {
					const key = keyOf(scope);
					assertSound();
					const before = rows.get(key);
					await soon();
					if (before === undefined && meanwhile !== undefined) {
						rows.set(key, [meanwhile]);
						meanwhile = undefined;
						throw new Error('UNIQUE constraint failed: processed_data');
					}
					const known = before ?? [];
					const fresh = names.filter((name) => !known.includes(name));
					rows.set(key, [...known, ...fresh].slice(-maxEntries));
					return { new: fresh, processed: names.filter((name) => known.includes(name)) };
				},
				removeProcessed: async (names, scope) => {
					assertSound();
					const before = rows.get(keyOf(scope)) ?? [];
					await soon();
					rows.set(
						keyOf(scope),
						before.filter((name) => !names.includes(name)),
					);
				},
			};
		},
		all: () => [...rows.values()].flat(),
		beginsMeanwhile: (name) => {
			meanwhile = name;
		},
		breaks: (message) => {
			trouble = message;
		},
	};
}
