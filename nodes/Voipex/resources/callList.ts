import { isoUtc } from '../../shared/conversions/dateTime';
import { flag, jsonList, text } from '../../shared/conversions/textField';
import {
	additionalFields,
	choiceField,
	exampleField,
	filters,
	jsonField,
	momentField,
	switchField,
	textField,
} from '../../shared/fields/constructors';
import { locatorField } from '../../shared/fields/locatorField';
import { reads } from '../../shared/request/effects';
import { query } from '../../shared/request/placements';
import { list } from '../../shared/response/results';
import { pastCall } from '../callMappings';
import { CALL_ID, timezoneField } from '../fields';
import { idGroups, idList } from '../queryValues';

const CATEGORIES = 'IDs of call categories as a list of lists: [[1,2],[3]] means (1 or 2) and 3';
const DISPOSITION =
	'How the call ended. The values are not documented; Asterisk, on which VOIPEX rests, uses ANSWERED, NO ANSWER, BUSY and FAILED.';

/** How a filter of this name is compared. */
const matchField = (of: string, name: string) =>
	textField(`${of} Match`, name, `How ${of} is compared. Only "equal" is documented publicly.`, { default: 'equal' });

const lineField = (displayName: string, name: string, example: string, description: string) =>
	locatorField(displayName, name, 'searchLines', ['Line', 'line', example], description, 'line');

export const callListFields = [
	filters(
		exampleField('Call ID', 'linkedid', CALL_ID, 'Only this call; linkedid in the raw call log'),
		jsonField('Categories', 'categories', CATEGORIES, { placeholder: 'e.g. [[1,2],[3]]' }),
		exampleField('Destination', 'dst', '222333444', 'Number that was called'),
		matchField('Destination', 'dstFilter'),
		exampleField('Disposition', 'disposition', 'ANSWERED', DISPOSITION),
		momentField('End', 'endTime', 'Calls before this moment. VOIPEX chooses one if it is empty.'),
		lineField('Extensions', 'extensions', '441,442', 'One extension, or several separated by commas'),
		lineField('Line', 'line', '444', 'Line that took part in the call'),
		matchField('Line', 'lineFilter'),
		exampleField('Phone Number', 'phoneNumber', '777888999', 'Number of the outside party, written as in the call log'),
		matchField('Phone Number', 'phoneNumberFilter'),
		exampleField('Source', 'src', '777888999', 'Number that the call came from'),
		matchField('Source', 'srcFilter'),
		momentField(
			'Start',
			'startTime',
			'Calls from this moment on. VOIPEX chooses one if it is empty, so set it for a known period.',
		),
		exampleField('Teams', 'teams', '3,7', 'ID of a team, or several separated by commas'),
		textField('Trunk', 'trunk', 'Trunk that the call went through'),
		matchField('Trunk', 'trunkFilter'),
		choiceField(
			'Way',
			'way',
			[
				['Incoming', 'In'],
				['Local', 'Loc'],
				['Outgoing', 'Out'],
			],
			'In',
			'Direction of the call',
		),
	),
	additionalFields(
		switchField(
			'Include Category and Note',
			'metadata',
			'Whether VOIPEX adds category and note to each call: tags and note',
			true,
		),
		exampleField(
			'Sort By',
			'sortColumn',
			'calldate',
			'Field of the raw call log. Which ones VOIPEX sorts by is not documented.',
		),
		choiceField(
			'Sort Direction',
			'sortDirection',
			[
				['Ascending', 'asc'],
				['Descending', 'desc', 'Not documented, but the usual counterpart of asc'],
			],
			'desc',
		),
		timezoneField,
	),
];

const asText = query(text);

export const getCalls = reads(
	'GET /calls',
	{
		parameters: {
			'filters.linkedid': asText,
			'filters.categories': query(idGroups),
			'filters.dst': asText,
			'filters.dstFilter': asText,
			'filters.disposition': asText,
			'filters.endTime': query(isoUtc),
			'filters.extensions': query(jsonList),
			'filters.line': asText,
			'filters.lineFilter': asText,
			'filters.phoneNumber': asText,
			'filters.phoneNumberFilter': asText,
			'filters.src': asText,
			'filters.srcFilter': asText,
			'filters.startTime': query(isoUtc),
			'filters.teams': query(idList),
			'filters.trunk': asText,
			'filters.trunkFilter': asText,
			'filters.way': asText,
			'additionalFields.metadata': query(flag),
			'additionalFields.sortColumn': asText,
			'additionalFields.sortDirection': asText,
			'additionalFields.timezone': asText,
		},
	},
	list({
		at: ['items'],
		paging: {
			position: { parameter: 'page', counts: 'pages' },
			// 5000 are allowed; pages of that size take long.
			size: { parameter: 'pageSize', largest: 1000 },
			totalPagesAt: 'totalPages',
			totalRecordsAt: 'totalResults',
			// linkedid names a call of several rows, and uniqueid is optional.
			key: '*',
			askedAhead: true,
		},
		simplify: pastCall,
	}),
);
