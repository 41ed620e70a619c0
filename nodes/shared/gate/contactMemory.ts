import type { IExecuteFunctions } from 'n8n-workflow';

import { settled } from '../../../credentials/foundation/settled';
import { FieldError } from '../conversions/fieldError';
import { oneAtATime } from '../transport/oneAtATime';

/** Whose contacts are remembered together. */
export type ContactScope = 'node' | 'workflow';

/** n8n rewrites all of them each time: about 270 kB. The oldest are forgotten first. */
const MOST = 10_000;
const HOW = { mode: 'entries', maxEntries: MOST } as const;

/**
 * Who has been contacted, in n8n's own store (its table processed_data): it lasts over restarts and is the same for all
 * workers. n8n reads the whole list and writes it back, so in this process one goes after another; two workers at the
 * same moment may both find somebody new, and one may overwrite what the other has just noted.
 */
export class ContactMemory {
	constructor(
		private readonly context: IExecuteFunctions,
		private readonly scope: ContactScope,
	) {}

	/**
	 * Notes them all, unless one of them is there already.
	 * @param keys each once
	 * @returns those who were there
	 * @throws FieldError when n8n cannot say
	 */
	async claim(keys: string[]): Promise<string[]> {
		return await this.inLine(async () => {
			const { checkProcessedAndRecord: check } = this.context.helpers;
			const note = async () => await check(keys.map(nameOf), this.scope, HOW);
			const first = await settled(note());
			// Of two that begin a list at the same time n8n lets one.
			const end = 'value' in first ? first : await settled(note());
			if ('error' in end) throw unknown(end.error);
			const { processed, new: noted } = end.value;
			if (processed.length > 0 && noted.length > 0) await this.forget(noted.map(String));
			return keys.filter((key) => processed.includes(nameOf(key)));
		});
	}

	/** Nothing has been sent to them. */
	async release(keys: string[]): Promise<void> {
		await this.inLine(async () => await this.forget(keys.map(nameOf)));
	}

	private async forget(names: string[]): Promise<void> {
		await this.context.helpers.removeProcessed(names, this.scope, HOW);
	}

	private async inLine<Result>(work: () => Promise<Result>): Promise<Result> {
		return await oneAtATime(`contacted ${this.context.getWorkflow().id}`, work);
	}
}

/** The store is shared with n8n's Remove Duplicates where the scope is the workflow. */
const nameOf = (key: string) => `contacted ${key}`;

const unknown = (error: unknown): FieldError =>
	new FieldError(
		`cannot be answered by n8n: ${error instanceof Error ? error.message : String(error)}`,
		'Nothing was sent. n8n keeps it with the workflow: save the workflow first. "By This Workflow" shares its list with Remove Duplicates nodes, which have to use "Value Is New" then.',
	);
