import type { IDataObject, IHttpRequestMethods } from 'n8n-workflow';

import { putAt, putOwn } from '../../../credentials/foundation/putAt';
import { valueAt } from '../../../credentials/foundation/valueAt';
import type { PathPlacement, Placement } from '../model/placement';
import type { RequestPlan } from '../model/requestPlan';
import { keeping, nameAt } from './pathTemplate';

/**
 * Puts the value of a field where its placement says.
 * @returns whether there is something of it in the plan now: an empty list adds nothing to another
 */
export function place(plan: RequestPlan, placement: Placement, field: string, value: unknown): boolean {
	switch (placement.in) {
		case 'path':
			placeInPath(plan, placement, nameAt(field, placement), String(value));
			return true;
		case 'wholePath':
			plan.path = String(value);
			return true;
		case 'query':
			plan.query[nameAt(field, placement)] = value;
			return true;
		case 'upload':
			plan.upload = { property: String(value), part: placement.part, field };
			return true;
		case 'uploadPart':
			if (plan.upload) plan.upload.part = String(value);
			return true;
		case 'spreadQuery':
			Object.assign(plan.query, value);
			return true;
		case 'sift':
			plan.keeps = value === true ? placement.keeps : undefined;
			return true;
		case 'method':
			plan.method = value as IHttpRequestMethods;
			return true;
		case 'host':
			plan.host = String(value);
			return true;
		case 'acts':
			plan.effect = value === true ? 'acts' : 'repeats';
			return true;
		case 'files':
			plan.files = { properties: value as string[], placement, field };
			return (value as string[]).length > 0;
		case 'whole':
			Object.assign(plan, { wholeBody: value, encoding: placement.encoding });
			return true;
		default:
			return placeInBody(plan.body, placement, field, value);
	}
}

function placeInPath(plan: RequestPlan, { keeps }: PathPlacement, name: string, value: string): void {
	const isKept = keeps !== undefined && value.startsWith(keeps);
	if (isKept) plan.path = keeping(plan.path, name, keeps);
	plan.pathParameters[name] = isKept ? value.slice(keeps.length) : value;
}

type BodyPart = Extract<Placement, { in: 'body' | 'list' | 'spread' }>;

function placeInBody(body: IDataObject, placement: BodyPart, field: string, value: unknown): boolean {
	if (placement.in === 'spread') {
		for (const [key, one] of Object.entries(value as IDataObject)) putOwn(body, key, one);
		return true;
	}
	const name = nameAt(field, placement);
	if (placement.in === 'body') putAt(body, name, value);
	else putAt(body, name, [...((valueAt(body, name) as unknown[]) ?? []), ...(value as unknown[])]);
	return placement.in === 'body' || (value as unknown[]).length > 0;
}
