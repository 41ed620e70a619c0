import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';

import { searchExtensions } from '../extensions';

/** The dropdown of extensions for a field that takes several. @throws NodeApiError */
export async function extensionOptions(context: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const { results } = await searchExtensions.call(context);
	return results.map(({ name, value }) => ({ name, value }));
}
