import type { Operation } from '../model/operation';
import type { RequestPlan } from '../model/requestPlan';

const DAY_MS = 24 * 3_600_000;

/**
 * The plans of a list that has no pages: one for each day of its period, the last one shorter. A millisecond lies
 * between two, so that no record is on both sides. A single one where the list says nothing of days.
 */
export function daysIn({ result }: Operation, plan: RequestPlan): RequestPlan[] {
	const days = result.kind === 'list' ? result.days : undefined;
	if (!days) return [plan];
	const [first, last] = [days.from, days.to].map((name) => Date.parse(String(plan.query[name])));
	const plans: RequestPlan[] = [];
	for (let start = first; start < last; start += DAY_MS) {
		const end = start + DAY_MS < last ? start + DAY_MS - 1 : last;
		const period = { [days.from]: new Date(start).toISOString(), [days.to]: new Date(end).toISOString() };
		plans.push({ ...plan, query: { ...plan.query, ...period } });
	}
	return plans.length === 0 ? [plan] : plans;
}
