import { FieldError } from '../../../shared/conversions/fieldError';
import { NamedFieldError } from '../../../shared/conversions/namedFieldError';
import { flag, text, wholeNumber } from '../../../shared/conversions/textField';
import { jsonIn } from '../../../../credentials/foundation/jsonText';
import { scalarText } from '../../../../credentials/foundation/scalarText';
import type { FieldReader, RequestPlan } from '../../../shared/model/requestPlan';
import { acts } from '../../../shared/request/effects';
import { query, required, wholeBody } from '../../../shared/request/placements';
import { words } from '../../../shared/response/results';

const CONTENT_TYPE = /^[\w.+-]+\/[\w.+-]+( *; *[\w.+-]+=[\w.+-]+)*$/;

/** The text is sent as it was typed; JSON is checked because a slip there is easily made. */
function asTyped(plan: RequestPlan, read: FieldReader): void {
	plan.contentType = scalarText(read('contentType')).trim();
	if (!CONTENT_TYPE.test(plan.contentType))
		throw new NamedFieldError(
			'Content Type',
			new FieldError('is no content type', 'Enter one such as application/json or text/csv.'),
		);
	if (!/json/i.test(plan.contentType) || jsonIn(String(plan.wholeBody)) !== undefined) return;
	throw new NamedFieldError(
		'Data',
		new FieldError('is not valid JSON', 'Check quotes, commas and brackets, or choose another Content Type.'),
	);
}

const imported = {
	deed: 'The contacts',
	done: 'imported',
	check: 'Look for them with Contact Center > Get Contacts',
};

export const importContacts = acts(
	'POST /v4/api/contactCenter/contacts/import',
	imported,
	{
		parameters: {
			tzoffset: required(query(wholeNumber)),
			force: query(flag),
			importData: wholeBody(text, 'text'),
		},
		adjust: asTyped,
	},
	words({ at: ['data'] }),
);
