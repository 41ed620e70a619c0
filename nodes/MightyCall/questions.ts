import type { Question } from '../shared/model/question';

const EDITION =
	'This edition does not serve it: what belongs to it will not work with this credential. Check that Edition is the product that you log in to.';
const NO_RIGHT = 'The user of the credential may not read this, or the plan has no access to it.';
const lacks = { notFound: EDITION, noRight: NO_RIGHT };

const ONE = () => 'pageSize=1';

/** A GET sends nothing. That it is answered 405 where the path is, and 404 where it is not, is likely. */
const sendsAt = (path: string, otherwise: string): Question => ({
	question: `Are messages sent at ${path}?`,
	path: `/v4/api${path}`,
	isThereWith: [405],
	advice: {
		found: 'The path is there. This was asked without sending anything.',
		notFound: `The path is not there, or says nothing to a GET. ${otherwise}`,
		noRight: NO_RIGHT,
	},
});

/** What only a real account can tell: which edition serves which path. All are GETs. https://api.mightycall.com/v4/doc */
export const questions: Question[] = [
	{ question: 'Is there a profile of the user?', path: '/v4/api/profile', advice: lacks },
	{ question: 'Does it tell the status of the user?', path: '/v4/api/profile/status', advice: lacks },
	{ question: 'Are there calls (Call)?', path: '/v4/api/calls', query: ONE, advice: lacks },
	{ question: 'Are there voicemails (Voicemail)?', path: '/v4/api/voicemails', query: ONE, advice: lacks },
	{ question: 'Are there contacts (Contact)?', path: '/v4/api/contacts', query: ONE, advice: lacks },
	{ question: 'Is there a journal (Journal, Message)?', path: '/v4/api/journal/requests', query: ONE, advice: lacks },
	{ question: 'Are there business numbers (Phone Number)?', path: '/v4/api/phonenumbers', advice: lacks },
	{ question: 'Are there users and groups (Team)?', path: '/v4/api/team', advice: lacks },
	{
		question: 'Are there communications (Contact Center)?',
		path: '/v4/api/contactCenter/communications',
		query: ONE,
		advice: lacks,
	},
	{
		question: 'Are there interactions (Contact Center)?',
		path: '/v4/api/contactcenter/interactions',
		query: ONE,
		advice: lacks,
	},
	{
		question: 'Are there contacts of Contact Center?',
		path: '/v4/api/contactCenter/contacts',
		query: ONE,
		advice: lacks,
	},
	sendsAt('/messages/send', 'Edition: Call Center takes the other path.'),
	sendsAt('/contactcenter/messages/send', 'Edition: Classic takes the other path.'),
];
