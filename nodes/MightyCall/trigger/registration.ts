import type { IHookFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import type { FieldError } from '../../shared/conversions/fieldError';
import { namedNow } from '../../shared/conversions/namedFieldError';
import { businessNumber } from '../northAmerica';
import { mightyCall } from '../provider';
import { choiceOf } from './choice';

/**
 * MightyCall has no public way to register an address: people paste it into the panel. What is left to do when a
 * workflow is published is to see that events can be told from forgeries.
 * @throws NodeOperationError when the credential has no API key to compare with
 */
export async function assertApiKey(context: IHookFunctions): Promise<void> {
	const { apiKey } = await context.getCredentials(mightyCall.credential);
	if (typeof apiKey === 'string' && apiKey.trim() !== '') return;
	throw new NodeOperationError(context.getNode(), 'The MightyCall credential has no API Key', {
		description:
			'MightyCall proves with the API key that an event comes from it. Fill in API Key in the credential and publish again.',
	});
}

/**
 * A filter that is no number fits no call: the workflow would never start, and nobody would know why.
 * @throws NodeOperationError that names the field
 */
export function assertNumbers(context: IHookFunctions): void {
	const flaw = flawIn(choiceOf(context).businessNumbers);
	if (flaw) throw new NodeOperationError(context.getNode(), flaw.message, { description: flaw.advice });
}

function flawIn(businessNumbers: string[]): FieldError | undefined {
	try {
		namedNow('Business Numbers', () => businessNumbers.forEach(businessNumber));
		return undefined;
	} catch (error) {
		return error as FieldError;
	}
}
