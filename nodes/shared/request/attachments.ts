import type { IExecuteFunctions } from 'n8n-workflow';

import { FieldError } from '../conversions/fieldError';
import type { Attachments, FieldReader, RequestPlan } from '../model/provider';
import { putAt } from '../../../credentials/foundation/putAt';
import { textList } from '../conversions/textField';

/**
 * Puts files of the input item into the body, as base64.
 * @throws FieldError when the item has no such file
 */
export async function attach(
	context: IExecuteFunctions,
	itemIndex: number,
	{ field, at, name, content }: Attachments,
	read: FieldReader,
	plan: RequestPlan,
): Promise<void> {
	const properties = textList(read(field) ?? '');
	if (properties.length === 0) return;
	const files = [];
	for (const property of properties) {
		const binary = context.getInputData()[itemIndex]?.binary?.[property];
		if (!binary)
			throw new FieldError(
				`names "${property}", but this item has no such file`,
				'Enter the name of the binary field as the input shows it, usually data.',
			);
		const bytes = await context.helpers.getBinaryDataBuffer(itemIndex, property);
		files.push({ [name]: binary.fileName ?? property, [content]: bytes.toString('base64') });
	}
	putAt(plan.body, at, files);
}
