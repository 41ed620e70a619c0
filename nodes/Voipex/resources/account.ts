import { day } from '../../shared/conversions/dateTime';
import { flag, numericId, text } from '../../shared/conversions/textField';
import {
	additionalFields,
	dateField,
	exampleField,
	filters,
	needed,
	switchField,
} from '../../shared/fields/constructors';
import { locatorField } from '../../shared/fields/locatorField';
import { resource } from '../../shared/fields/resource';
import { asks, reads, repeats } from '../../shared/request/effects';
import { path, query, required } from '../../shared/request/placements';
import { list, record, words } from '../../shared/response/results';
import { me } from '../me';
import { pbxIdField } from '../fields';
import { questions } from '../questions';

const CHECK =
	'Ask the API what it can do with this credential: one item for each question, with what was seen and what to do. Nothing is changed, and nothing personal is shown: who asks for help or reports a mistake sends its output along.';
const APPLY =
	'Let the switchboard take over changes of its configuration (a forced reload). Running calls may be disturbed; how, we have not read.';
const CLIENT_CODE = 'Known from public client code; what the answer holds comes through as it is.';
const BILLING = `List calls as they are billed. Not the call log of the switchboard. ${CLIENT_CODE}`;
const DAY = 'Of a date with a time only the day counts.';

const shows = (displayName: string, name: string, what: string) =>
	switchField(displayName, name, `Whether the answer shows ${what}`, true);

const underNumber = {
	number: path(text),
	'additionalFields.detail': query(text),
	'additionalFields.iccid': query(text),
};

const SWITCHES = ['CDRType', 'Flags', 'FreeUnits', 'UID', 'Unit', 'VAT'];

const billingCalls = reads(
	'GET rest:/v1/calls',
	{
		parameters: {
			dateFrom: required(query(day)),
			'filters.dateTo': query(day),
			'filters.number': query(text),
			...Object.fromEntries(SWITCHES.map((name) => [`filters.show${name}`, query(flag)])),
		},
	},
	list(),
);

const applyChanges = repeats(
	'PUT /service/reload',
	{
		parameters: { 'additionalFields.pbxId': query(numericId) },
		confirm: {
			displayName: 'Apply Now',
			name: 'confirmApply',
			description: 'Whether you really want to reload the configuration of the switchboard now',
		},
	},
	words(),
);

/** https://restapi.ipex.cz/documentation and public client code */
export const accountResource = resource(
	'account',
	'Account',
	{
		applyChanges: ['Apply Changes', 'Apply changes of the switchboard', APPLY, applyChanges],
		checkApi: ['Check API', 'Check what the API can do', CHECK, asks(questions)],
		getBillingCalls: ['Get Billing Calls', 'Get billing calls', BILLING, billingCalls],
		getCredit: [
			'Get Credit',
			'Get credit of a number',
			`Retrieve the credit of one of the own numbers. ${CLIENT_CODE}`,
			reads('GET rest:/v1/voip/{number}/credit', { parameters: underNumber }, words()),
		],
		getMe: [
			'Get Me',
			'Get the account',
			'Retrieve who the credential belongs to, with the PBX ID of each switchboard',
			reads(
				'GET rest:/v1/users/me',
				{ parameters: { 'additionalFields.detail': query(text) } },
				record({ simplify: me }),
			),
		],
		getState: [
			'Get State',
			'Get state of a number',
			`Retrieve the state of one of the own numbers. ${CLIENT_CODE}`,
			reads('GET rest:/v1/voip/{number}/state', { parameters: underNumber }, words()),
		],
	},
	'getMe',
	[
		{
			for: ['getCredit', 'getState'],
			fields: [
				needed(
					locatorField(
						'Number',
						'number',
						'searchCallerIds',
						['Number', 'number', '222333444'],
						'One of the own numbers',
					),
				),
				additionalFields(
					exampleField('Detail', 'detail', 'full', 'How much the answer holds; client code sends full'),
					exampleField('ICCID', 'iccid', '89420000000000000000', 'Number of the SIM card'),
				),
			],
		},
		{
			for: ['getMe'],
			fields: [additionalFields(exampleField('Detail', 'detail', 'full', 'How much the answer holds; optional'))],
		},
		{ for: ['applyChanges'], fields: [additionalFields(pbxIdField)] },
		{
			for: ['getBillingCalls'],
			fields: [
				needed(
					dateField('From', 'dateFrom', "={{ $now.startOf('month').toISODate() }}", `Calls from this day on. ${DAY}`),
				),
				filters(
					dateField('Until', 'dateTo', '', `Calls up to this day. ${DAY}`),
					exampleField('Number', 'number', '222333444', 'Only calls of this number'),
					shows('CDR Type', 'showCDRType', 'the kind of record'),
					shows('Flags', 'showFlags', 'flags'),
					shows('Free Units', 'showFreeUnits', 'what came out of free units'),
					shows('Unique ID', 'showUID', 'the unique ID'),
					shows('Unit', 'showUnit', 'the unit'),
					shows('VAT', 'showVAT', 'the VAT'),
				),
			],
		},
	],
);
