import type { IDataObject, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';

import { listed } from '../../shared/conversions/textField';
import { objectIn } from '../../shared/triggers/looseFields';
import { registrationOf } from '../../shared/triggers/secretPath';
import type { ListenOn } from './triggerEvents';

/** What the user wants to hear of, and how. */
export interface Choice {
	listenOn: ListenOn;
	events: string[];
	/** As typed or chosen: IDs or names. */
	extensions: string[];
	agents: string[];
	clientId: string;
	/** Call Ended comes for each phone by itself, and so does Incoming Call. */
	eachPhone: boolean;
	networks: string[];
	simplify: boolean;
	/** IDs of the queues and menus that are listened to. */
	menus: string[];
}

type HookContext = IHookFunctions | IWebhookFunctions;

export function choiceOf(context: HookContext): Choice {
	const options = objectIn(given(context, 'options')) ?? {};
	return {
		listenOn: String(given(context, 'listenOn') ?? 'extensions') as ListenOn,
		events: namesIn(given(context, 'events')),
		extensions: namesIn(given(context, 'extensions')),
		agents: namesIn(given(context, 'agents')),
		clientId: String(given(context, 'clientId') ?? '') || '@me',
		eachPhone: options.eachPhone === true,
		networks: namesIn(options.networks),
		simplify: options.simplify !== false,
		menus: namesIn((registrationOf(context)?.notes as IDataObject | undefined)?.menus ?? []),
	};
}

/** Where an expression fails, nothing is chosen: the PBX, which waits for an answer, cannot mend it. */
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
