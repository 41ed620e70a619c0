import type { Effect } from '../model/effect';
import type { Operation } from '../model/operation';
import type { RequestPlan } from '../model/requestPlan';
import { nameAt } from './pathTemplate';

/**
 * What this very request does, which decides whether it may be sent again: a change under the condition that nobody has
 * made another is no longer welcome once it is done.
 */
export function effectOf({ effect, settings: { condition } }: Operation, plan: RequestPlan): Effect {
	if (plan.method !== undefined) return plan.method === 'GET' ? 'reads' : (plan.effect ?? effect);
	const isConditional =
		condition !== undefined && plan.query[nameAt(condition.option.name, condition.parameter)] !== undefined;
	return isConditional ? 'acts' : effect;
}

/** Whether some request of an operation is not to be sent twice: such a one would meet its own traces. */
export const leavesTraces = ({ effect, settings }: Operation): boolean =>
	effect === 'acts' || settings.condition !== undefined;
