import type { INodeTypeDescription } from 'n8n-workflow';

import { MicoVoiceAi } from '../../../nodes/MicoVoiceAi/MicoVoiceAi.node';
import { micoVoiceAi } from '../../../nodes/MicoVoiceAi/provider';
import { MightyCall } from '../../../nodes/MightyCall/MightyCall.node';
import { mightyCall } from '../../../nodes/MightyCall/provider';
import type { Provider } from '../../../nodes/shared/model/provider';
import { teleTracker } from '../../../nodes/TeleTracker/provider';
import { TeleTracker } from '../../../nodes/TeleTracker/TeleTracker.node';
import { uComPbx } from '../../../nodes/UComPbx/provider';
import { UComPbx } from '../../../nodes/UComPbx/UComPbx.node';
import { voipex } from '../../../nodes/Voipex/provider';
import { Voipex } from '../../../nodes/Voipex/Voipex.node';

export interface ActionNode {
	folder: string;
	provider: Provider;
	description: INodeTypeDescription;
}

/** Every provider with its action node. */
export const NODES: ActionNode[] = [
	{ folder: 'MicoVoiceAi', provider: micoVoiceAi, description: new MicoVoiceAi().description },
	{ folder: 'MightyCall', provider: mightyCall, description: new MightyCall().description },
	{ folder: 'TeleTracker', provider: teleTracker, description: new TeleTracker().description },
	{ folder: 'UComPbx', provider: uComPbx, description: new UComPbx().description },
	{ folder: 'Voipex', provider: voipex, description: new Voipex().description },
];
