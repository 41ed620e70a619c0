import type { Question } from '../shared/model/question';

/** A UUID that no record has. */
const NOBODY = '00000000-0000-0000-0000-000000000000';
const SCOPE = 'The keys did not get the scope for it, or the path wants another one: see Scopes in the credential.';

const BASES: Array<[base: string, choice: string]> = [
	['/v1', '/v1 for Everything'],
	['/api/v1', '/api/v1 for Everything'],
];

/** What a base says of a path that cannot be: whether 404 in JSON means anything, is seen beside it. */
const control = (base: string): Question => ({
	question: `What does ${base} say of a path that cannot be?`,
	host: 'auth',
	path: `${base}/no-such-path-${NOBODY}`,
	advice: {
		notFound:
			'This is how a path looks that is not there. Where one of the other answers looks the same, it says nothing: both may be 404 in JSON.',
	},
});

const served = (what: string, path: string, printed: string, [base, choice]: (typeof BASES)[number]): Question => ({
	question: `Does ${base} serve ${what}?`,
	host: 'auth',
	path: `${base}/${path}`,
	isThereWith: [404, 405],
	advice: {
		found: `The path is most likely there, unless a path that cannot be looks the same. API Base Path: As Printed (if that is ${printed}) or ${choice}.`,
		notFound: 'It is not there, or it does not answer in JSON: choose an API Base Path that goes elsewhere.',
		noRight: SCOPE,
	},
});

/** What only a real account can tell; all are GETs, with an ID that nothing has. */
export const questions: Question[] = BASES.flatMap((base) => [
	control(base[0]),
	served('outbound calls', `outbound_calls/${NOBODY}`, '/v1', base),
	served('call flows', `call_flows/${NOBODY}`, '/api/v1', base),
	served('campaigns', `campaigns/${NOBODY}`, '/api/v1', base),
	served('schedules', `campaigns/${NOBODY}/schedules`, '/api/v1', base),
]);
