import type { IExecuteFunctions } from 'n8n-workflow';

import { putAt } from '../../../credentials/foundation/putAt';
import { FieldError } from '../conversions/fieldError';
import type { RequestPlan } from '../model/requestPlan';

/**
 * Puts files of the input item into the body, as base64.
 * @throws FieldError when the item has no such file
 */
export async function attach(context: IExecuteFunctions, itemIndex: number, plan: RequestPlan): Promise<void> {
	const { properties = [], placement } = plan.files ?? {};
	if (!placement || properties.length === 0) return;
	const files = [];
	for (const property of properties) {
		const binary = context.getInputData()[itemIndex]?.binary?.[property];
		if (!binary)
			throw new FieldError(
				`names "${property}", but this item has no such file`,
				'Enter the name of the binary field as the input shows it, usually data.',
			);
		const bytes = await context.helpers.getBinaryDataBuffer(itemIndex, property);
		files.push({ [placement.fileName]: binary.fileName ?? property, [placement.content]: bytes.toString('base64') });
	}
	putAt(plan.body, placement.at, files);
}
