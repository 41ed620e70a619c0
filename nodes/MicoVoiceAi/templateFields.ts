import type { FieldType, ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';

import { micoVoiceAiGrant } from '../../credentials/MicoVoiceAiApi.credentials';
import { callTemplate, placeholdersIn } from './callTemplate';

/**
 * The placeholders of the credential's call request, as the editor's mapper shows them.
 * @throws NamedFieldError where the credential holds no template, or none that can be read
 */
export async function templateFields(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	const credentials = await this.getCredentials('micoVoiceAiApi');
	const placeholders = placeholdersIn(callTemplate((field) => credentials[field]));
	return {
		fields: placeholders.map(({ name, isNeeded }) => ({
			id: name,
			displayName: name,
			required: isNeeded,
			defaultMatch: false,
			display: true,
			type: 'string' as FieldType,
		})),
		emptyFieldsNotice: `The call request in the ${micoVoiceAiGrant.provider} credential has no placeholders`,
	};
}
