import { randomBytes } from 'crypto';
import type { IDataObject, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';

import { sameSecret } from '../../../credentials/foundation/sameSecret';
import type { Verdict, WebhookSource } from './webhookSource';

/*
 * How a provider that signs nothing and sends no secret proves that it is itself: it calls an address that only it has
 * been told. The path in the node's description ends in `/:secret`.
 */

/** Where it stands in the node's static data. */
const STORED_AS = 'registration';
const SECRET = /^[0-9a-f]{32}$/;

/** What a trigger that registers itself keeps from one publishing to the next. */
export interface Registration {
	secret: string;
	/** Where handlers have been registered. */
	places: string[];
	/** What a provider's own part needs to know when events come. */
	notes?: IDataObject;
}

type HookContext = IHookFunctions | IWebhookFunctions;

export function registrationOf(context: HookContext): Registration | undefined {
	const stored = context.getWorkflowStaticData('node')[STORED_AS] as Partial<Registration> | undefined;
	if (typeof stored?.secret !== 'string' || !Array.isArray(stored.places)) return undefined;
	return stored as Registration;
}

export function storeRegistration(context: HookContext, registration: Registration | undefined): void {
	const data = context.getWorkflowStaticData('node');
	if (registration) data[STORED_AS] = registration as unknown as IDataObject;
	else delete data[STORED_AS];
}

export const newSecret = (): string => randomBytes(16).toString('hex');

/** The node's address up to its secret: no two nodes have the same. @throws when n8n knows none */
function beforeSecret(context: IHookFunctions): string {
	const address = context.getNodeWebhookUrl('default') ?? '';
	const before = address.slice(0, address.lastIndexOf('/') + 1);
	if (before === '') throw new Error('n8n has no address for this node');
	return before;
}

export const addressWith = (context: IHookFunctions, secret: string): string => `${beforeSecret(context)}${secret}`;

/** The secret in an address of this node; undefined for anybody else's. */
export function secretIn(context: IHookFunctions, url: string): string | undefined {
	const before = beforeSecret(context);
	const rest = url.startsWith(before) ? url.slice(before.length) : '';
	return SECRET.test(rest) ? rest : undefined;
}

/**
 * Makes a source's `verify`: whoever does not know the address is told nothing at all.
 * @param mayCall whether the caller's place in the network is a good one
 */
export function bySecretPath<Event>(
	mayCall: (context: IWebhookFunctions) => boolean = () => true,
): WebhookSource<Event, unknown>['verify'] {
	return async (context): Promise<Verdict> => {
		const { secret: shown } = context.getParamsData() as IDataObject;
		const secret = registrationOf(context)?.secret;
		const isKnown = sameSecret(shown, secret);
		if (!isKnown || !mayCall(context)) return await Promise.resolve({ kind: 'refused', status: 404, text: '' });
		return { kind: 'accepted', status: 200, text: 'OK', secrets: [secret as string] };
	};
}
