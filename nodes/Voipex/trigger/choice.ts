import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';

import { listed } from '../../shared/conversions/textField';
import { objectIn } from '../../shared/triggers/looseFields';
import { KEYS, type RenamedKeys } from './hookEvent';

/** How VOIPEX proves that it is itself. */
export type Proof = 'basic' | 'bearer' | 'none';

/** What the user wants of the events, and how. */
export interface Choice {
	proof: Proof;
	events: string[];
	renamed: RenamedKeys;
	simplify: boolean;
}

type HookContext = IHookFunctions | IWebhookFunctions;

export function choiceOf(context: HookContext): Choice {
	const options = objectIn(given(context, 'options')) ?? {};
	return {
		proof: proofOf(given(context, 'authentication')),
		events: namesIn(given(context, 'events')),
		renamed: renamedIn(given(context, 'renamedKeys')),
		simplify: options.simplify !== false,
	};
}

/** What is neither of them lets nobody in without a login. */
const proofOf = (value: unknown): Proof => (value === 'bearer' || value === 'none' ? value : 'basic');

function renamedIn(value: unknown): RenamedKeys {
	const typed = objectIn(value) ?? {};
	return Object.fromEntries(
		KEYS.map((name) => [name, String(typed[name] ?? '').trim()]).filter(([, key]) => key !== ''),
	) as RenamedKeys;
}

/** Where an expression fails, nothing is chosen: VOIPEX, which waits for an answer, cannot mend it. */
function given(context: HookContext, name: string): unknown {
	try {
		return (context as IWebhookFunctions).getNodeParameter(name, undefined);
	} catch {
		return undefined;
	}
}

function namesIn(value: unknown): string[] {
	const parts = [value].flat().filter((part) => typeof part === 'string' || typeof part === 'number');
	return [...new Set(parts.flatMap((part) => listed(part, /[,;\n]/)))];
}
