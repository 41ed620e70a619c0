import type { INodeTypeDescription } from 'n8n-workflow';

import type { Provider } from '../../../nodes/shared/model/provider';
import { actionNode, nodeFolders } from './sources';

export interface ActionNode {
	folder: string;
	provider: Provider;
	description: INodeTypeDescription;
}

/** Every provider with its action node. */
export const NODES: ActionNode[] = nodeFolders().map(actionNode);
