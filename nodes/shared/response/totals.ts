import { valueAt } from '../../../credentials/foundation/valueAt';
import type { PagingStyle } from '../model/pagingStyle';

/** How many records and pages an answer says there are. */
export interface Totals {
	records?: number;
	pages?: number;
}

/** What stands where a total should be and is no whole number from 0 on is none. */
export const totalsIn = ({ totalRecordsAt, totalPagesAt }: PagingStyle, body: unknown): Totals => ({
	records: totalAt(body, totalRecordsAt),
	pages: totalAt(body, totalPagesAt),
});

function totalAt(body: unknown, path: string | undefined): number | undefined {
	const total = path === undefined ? undefined : numberIn(valueAt(body, path));
	return Number.isInteger(total) && (total as number) >= 0 ? total : undefined;
}

/** Some give numbers as text. */
function numberIn(value: unknown): number | undefined {
	if (typeof value === 'number') return value;
	return typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : undefined;
}
