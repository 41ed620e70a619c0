import type { INodeProperties } from 'n8n-workflow';

import { jsonField } from '../shared/fields/constructors';
import { jsonObject } from '../shared/conversions/jsonField';
import type { ErrorRow } from '../shared/model/errorRow';
import { spread } from '../shared/request/placements';

/** What is said of an operation whose path nobody has read. */
export const INFERRED = 'The request is inferred from others of this API; we have not read it.';

/** What is said of a field or an operation that only public client code shows. */
export const CLIENT_CODE = 'Known from public client code.';

/** Where the path itself is inferred. */
export const unconfirmed: ErrorRow[] = [
	{
		status: 404,
		message: 'found nothing there',
		description:
			'Check the IDs. The path of this operation is not confirmed either: the API explorer of your PBX (/api/ver1.0/client_api_explorer/) shows the right one, and API Request > Send can use it.',
	},
];

/** Real callers are concerned. */
export const REROUTES = 'Real callers are rerouted at once.';

/** What this node has no field for, beside those it has. */
export const moreFields: INodeProperties = jsonField(
	'More Fields (JSON)',
	'moreFields',
	'Fields of the PBX for which there is none here, as a JSON object. They go into the request as they are.',
);

export const more = { moreFields: spread(jsonObject) };
