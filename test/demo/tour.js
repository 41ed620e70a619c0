'use strict';

/** What is worth a look once the demo has run: open this, press that. */
const STOPS = [
	{
		file: 'crm-event-to-mightycall.json',
		press: 'Executions, then the newest: 20 leads came in; the one without a number is in "To Check by Hand".',
	},
	{
		file: 'missed-calls-of-the-day-to-crm.json',
		press: 'Execute workflow, then double-click "Row for the CRM": a row for each call nobody took.',
	},
	{
		file: 'call-outcome-to-crm.json',
		press: 'the node Call, its field Operation: everything that the node can do. Nothing here rings a real phone.',
	},
];

/**
 * @param {{ url: string, workflows: Record<string, { id: string, name: string }> }} seen by the file of the example
 * @returns {string[]} lines
 */
const tourOf = ({ url, workflows }) =>
	STOPS.filter(({ file }) => workflows[file]).flatMap(({ file, press }, index) => [
		`  ${index + 1}. Open "${workflows[file].name}": ${url}/workflow/${workflows[file].id}`,
		`     Press ${press}`,
	]);

module.exports = { tourOf, STOPS };
