import type { RequestPlan } from '../model/requestPlan';

/** `{name}` stands for a path parameter, `{/name}` for one that may be missing together with its slash (RFC 6570). */
const PART = /\{(\/?)(\w+)\}/g;

/** What the provider calls a field: in its placement, else as the field, or the one of a collection, is called. */
export const nameAt = (field: string, { name }: { name?: string }): string =>
	name ?? field.slice(field.lastIndexOf('.') + 1);

export const isOptionalPart = (path: string, name: string): boolean => path.includes(`{/${name}}`);

/** The first character of this part goes out as it is, encoded or not. */
export const keeping = (path: string, name: string, first: string): string =>
	path.replace(`{${name}}`, `${first}{${name}}`);

export function filledPath({ path, pathParameters }: RequestPlan): string {
	if (!path.includes('{')) return path;
	return path.replace(PART, (_match, slash: string, name: string) => {
		const value = pathParameters[name];
		return value === undefined && slash ? '' : `${slash}${encodeURIComponent(value ?? '')}`;
	});
}
