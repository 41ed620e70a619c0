import { jsonObject } from '../../shared/conversions/jsonField';
import { text } from '../../shared/conversions/textField';
import { resource } from '../../shared/fields/resource';
import { acts } from '../../shared/request/effects';
import { path, wholeBody } from '../../shared/request/placements';
import { words } from '../../shared/response/results';
import { bodyField, guideNotice } from '../callFields';
import { assertFilled } from '../callRequest';
import { campaignUidField } from '../fields';

const CREATE = 'Set when the real AI calls of a campaign go out and how they are retried';
const BODY =
	"The schedule as a JSON object, sent as it is. Its fields stand in Mico's guide; we have not read that part.";

const created = {
	deed: 'The schedule',
	done: 'created',
	check: 'Ask Mico whether it exists (the web app may not show schedules made through the API)',
};
const parameters = { campaignUid: path(text), body: wholeBody(jsonObject) };

export const scheduleResource = resource(
	'schedule',
	'Schedule',
	{
		create: [
			'Create',
			'Create a schedule',
			CREATE,
			// What is answered we have not read; an empty one is no sign of trouble.
			acts('POST /campaigns/{campaignUid}/schedules', created, { parameters, adjust: assertFilled }, words()),
		],
	},
	'create',
	[{ for: ['create'], fields: [guideNotice, campaignUidField, bodyField(BODY)] }],
);
