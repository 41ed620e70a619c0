import type { IExecuteFunctions } from 'n8n-workflow';

import { putAt } from '../../../credentials/foundation/putAt';
import { FieldError } from '../conversions/fieldError';
import { named } from '../conversions/namedFieldError';
import type { RequestPlan, Upload } from '../model/requestPlan';

interface InputFile {
	name: string;
	type: string;
	bytes: Buffer;
}

/**
 * Puts files of the input item into the request: as base64 into its body, or as a part beside it, unless one is there
 * that was made of its fields.
 * @param labelOf the name of a field on screen
 * @throws NamedFieldError when the item has no such file
 */
export async function attach(
	context: IExecuteFunctions,
	itemIndex: number,
	plan: RequestPlan,
	labelOf: (field: string) => string,
): Promise<void> {
	const { files, upload } = plan;
	if (files) await named(labelOf(files.field), attachEach(context, itemIndex, plan));
	if (upload && !upload.file) await named(labelOf(upload.field), attachOne(context, itemIndex, upload));
}

async function attachEach(context: IExecuteFunctions, itemIndex: number, plan: RequestPlan): Promise<void> {
	const { properties = [], placement } = plan.files ?? {};
	if (!placement || properties.length === 0) return;
	const files = [];
	for (const property of properties) {
		const { name, bytes } = await inputFile(context, itemIndex, property);
		files.push({ [placement.fileName]: name, [placement.content]: bytes.toString('base64') });
	}
	putAt(plan.body, placement.at, files);
}

async function attachOne(context: IExecuteFunctions, itemIndex: number, upload: Upload): Promise<void> {
	upload.file = await inputFile(context, itemIndex, upload.property);
}

async function inputFile(context: IExecuteFunctions, itemIndex: number, property: string): Promise<InputFile> {
	const binary = context.getInputData()[itemIndex]?.binary?.[property];
	if (!binary)
		throw new FieldError(
			`names "${property}", but this item has no such file`,
			'Enter the name of the binary field as the input shows it, usually data.',
		);
	const bytes = await context.helpers.getBinaryDataBuffer(itemIndex, property);
	return { name: binary.fileName ?? property, type: binary.mimeType, bytes };
}
