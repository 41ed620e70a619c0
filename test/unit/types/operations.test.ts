/** Mixtures that make no sense do not compile: the step "types of tests" of `npm test` reports each line that does. */
import type { ListResult } from '../../../nodes/shared/model/result';
import type { Lookup, Operation } from '../../../nodes/shared/model/operation';
import { atOnceByKeys, unlessFound } from '../../../nodes/shared/request/creations';
import { acts, reads, repeats } from '../../../nodes/shared/request/effects';
import { body, path, required, spread, wholeBody } from '../../../nodes/shared/request/placements';
import { deleted, file, list, record } from '../../../nodes/shared/response/results';
import { resource } from '../../../nodes/shared/fields/resource';

const deed = { deed: 'The thing', check: 'Look' };
const paging = { position: { parameter: 'page', counts: 'pages' }, size: { parameter: 'size', largest: 10 } } as const;
const asItIs = (value: unknown) => value;
const lookup: Lookup = {
	list: reads('GET /things', {}, list()),
	searches: () => [],
	isSame: () => false,
	keysOf: () => [],
};
const confirm = { displayName: 'Confirm', name: 'confirm', description: 'Whether you want it' };

/** Never run: only the compiler looks at it. */
export const impossible = [
	() => {
		// @ts-expect-error an encoding is that of a whole body
		body(asItIs, 'name', 'text');
		// @ts-expect-error and of nothing that is spread
		spread(asItIs, 'form');
	},
	() => {
		// @ts-expect-error a file has nothing to simplify
		file({ simplify: { id: 'id' } });
		// @ts-expect-error nor pages
		file({ paging });
	},
	() => {
		// @ts-expect-error what is found or created is no list
		unlessFound(lookup, reads('GET /things', {}, list({ paging })));
		// @ts-expect-error and whatever acts gives none
		acts('POST /things', deed, {}, list({ paging }));
	},
	() => {
		// @ts-expect-error a link leads to a file
		record({ link: { at: ['a'], missing: { message: '', description: '' } } });
		// @ts-expect-error and base64 holds one
		list({ mayBeBase64: true });
	},
	() => {
		// @ts-expect-error a read brings about nothing
		reads('GET /things', deed);
		// @ts-expect-error has no condition
		reads('GET /things', { condition: { ...deed, option: confirm, parameter: body() } });
		// @ts-expect-error and needs no confirmation
		reads('GET /things', { confirm });
	},
	() => {
		// @ts-expect-error the whole body is not spread into a body
		wholeBody(asItIs, 'json', { spread: true });
		// @ts-expect-error nor is what is spread the whole
		required({ ...spread(asItIs), in: 'whole' });
	},
	() => {
		// @ts-expect-error a GET has no body
		reads('GET /things', { parameters: { note: body(asItIs) } });
		// @ts-expect-error beside a whole body there is no part of one
		acts('POST /things', deed, { parameters: { all: wholeBody(asItIs), note: body(asItIs) } });
		// @ts-expect-error nor anything spread into it
		repeats('PUT /things', { parameters: { all: wholeBody(asItIs), more: spread(asItIs) } });
	},
	() => {
		// @ts-expect-error whoever finds or creates, creates
		unlessFound(lookup, reads('GET /things'));
		// @ts-expect-error and looks only once
		unlessFound(lookup, unlessFound(lookup, acts('POST /things', deed)));
	},
	() => {
		// @ts-expect-error what may be repeated goes at once without keys
		atOnceByKeys(() => [], repeats('PUT /things'));
		// @ts-expect-error and whatever deletes creates nothing
		atOnceByKeys(() => [], acts('DELETE /things', deed, {}, deleted()));
	},
	() => {
		// @ts-expect-error a list of each kind is nowhere else
		list({ kinds: { users: 'user' }, at: ['users'] });
		// @ts-expect-error a part of the path is wanted anyway, unless something stands for it
		required(path(asItIs, { absent: '@me' }));
		// @ts-expect-error a route is a path, after a host or without one
		reads('GET things');
	},
	() => {
		// @ts-expect-error what acts says what it brings about and how to check it
		acts('POST /things');
		// @ts-expect-error nothing is deleted by reading
		reads('DELETE /things');
		// @ts-expect-error and a read deletes nothing
		reads('GET /things', {}, deleted());
		// @ts-expect-error nor does a GET change anything
		repeats('GET /things');
	},
	() => {
		const things = { get: ['Get', 'Get a thing', 'Retrieve', reads('GET /things')] } as const;
		// @ts-expect-error fields are for operations that there are
		resource('thing', 'Thing', things, 'get', [{ for: ['list'], fields: [] }]);
		// @ts-expect-error and so is what is chosen at first
		resource('thing', 'Thing', things, 'list');
	},
];

it('a search by POST can be a read, and a list says so', () => {
	const search: Operation<ListResult> = reads('POST /things/search', {}, list({ paging }));
	expect([search.effect, search.route.method, search.result.kind]).toEqual(['reads', 'POST', 'list']);
});
