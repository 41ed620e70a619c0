import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';

import { dropdowns } from '../dropdowns';

/** The dropdown of extensions for a field that takes several. @throws NodeApiError */
export async function extensionOptions(context: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const { results } = await dropdowns.searchExtensionIds.call(context);
	return results.map(({ name, value }) => ({ name, value }));
}
