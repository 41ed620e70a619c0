import type { IExecuteFunctions } from 'n8n-workflow';

import { named as withFieldName } from '../conversions/namedFieldError';
import type { Operation } from '../model/operation';
import type { Recipient } from '../model/recipient';
import type { Screen } from '../model/screen';
import { conditionOf, conditionsIn, has, named, noConsent, notToBeContacted, outsideHours } from './conditions';
import { ContactMemory, type ContactScope } from './contactMemory';
import { FieldError } from '../conversions/fieldError';
import type { Verdict } from './verdict';
import { personsIn, type Person } from './whom';

/**
 * @param body the JSON body as it is sent, if it is laid out as a whole
 * @returns undefined where the user has set no condition, or the operation reaches nobody
 */
export function gateOf(
	context: IExecuteFunctions,
	operation: Operation,
	screen: Screen,
	body?: unknown,
): Gate | undefined {
	const { reaches } = operation.settings;
	const isSet = reaches !== undefined && Object.keys(conditionsIn(screen)).length > 0;
	return isSet ? new Gate(context, operation, reaches, screen, body) : undefined;
}

/** What stands before one item acts. */
export class Gate {
	private claimed?: { memory: ContactMemory; keys: string[] };

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly operation: Operation,
		private readonly recipient: Recipient,
		private readonly screen: Screen,
		private readonly body?: unknown,
	) {}

	/**
	 * Why it may not act; undefined where it may, and then whoever is contacted is noted. What can be said without noting
	 * anything comes first.
	 * @throws NamedFieldError
	 */
	async judge(): Promise<Verdict | undefined> {
		const needsNumbers = this.wants('doNotContact') || this.wants('contactedBefore');
		const persons = needsNumbers ? personsIn(this.operation, this.recipient, this.screen, this.body) : [];
		const verdict = this.barred(persons.flat());
		// Those who are rung beside somebody outside may be one's own people: they are contacted all the time.
		const meant = persons.find((ofField) => ofField.length > 0);
		if (verdict || !meant || !this.wants('contactedBefore')) return verdict;
		return await this.claim(meant);
	}

	/** As `judge`, with nothing noted in the end. @throws NamedFieldError */
	async rehearse(): Promise<Verdict | undefined> {
		const verdict = await this.judge();
		await this.release();
		return verdict;
	}

	/** Nothing was sent: nobody has been contacted. */
	async release(): Promise<void> {
		await this.claimed?.memory.release(this.claimed.keys);
		this.claimed = undefined;
	}

	private wants(name: string): boolean {
		return has(conditionsIn(this.screen), name);
	}

	private barred(persons: Person[]): Verdict | undefined {
		const { screen, recipient } = this;
		return (
			(this.wants('consent') ? noConsent(screen) : undefined) ??
			(this.wants('doNotContact') ? notToBeContacted(screen, recipient, persons) : undefined) ??
			(recipient.withoutHours ? undefined : outsideHours(screen, recipient))
		);
	}

	private async claim(persons: Person[]): Promise<Verdict | undefined> {
		const scope = conditionOf(this.screen, 'contactedBefore', scopeIn);
		const memory = new ContactMemory(this.context, scope);
		const keys = [...new Set(persons.map(({ key }) => key))];
		const known = await withFieldName(this.screen.labelOf(CONTACTED), memory.claim(keys));
		const before = persons.filter(({ key }) => known.includes(key));
		if (before.length > 0) return contactedBefore(before, scope);
		this.claimed = { memory, keys };
		return undefined;
	}
}

const CONTACTED = 'beforeItActs.contactedBefore';

function scopeIn(value: unknown): ContactScope {
	if (value === 'node' || value === 'workflow') return value;
	throw new FieldError(`cannot be "${String(value)}"`, 'Choose one of: node, workflow.');
}

const contactedBefore = (persons: Person[], scope: ContactScope): Verdict => ({
	rule: 'contactedBefore',
	reason: `${named(persons)} known as contacted before by this ${scope}`,
	short: 'contacted before',
});
