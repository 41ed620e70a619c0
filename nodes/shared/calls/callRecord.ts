import type { IDataObject } from 'n8n-workflow';

import { putAt } from '../../../credentials/foundation/putAt';
import { valueAt } from '../../../credentials/foundation/valueAt';
import { certainNumber } from '../conversions/numberingPlan';
import { CALL_FIELDS, type CallField, type CallMapping, type CallSource, type Direction } from './callMapping';
import { outcomeOf } from './outcomeOf';

/**
 * Makes call records of a provider's records: the same parts under the same names, whoever carried the call. What the
 * provider does not tell is left out, and `null` stands only where it says so. A record with none of the parts is
 * given as it came.
 */
export function callRecord(mapping: CallMapping): (record: IDataObject) => IDataObject {
	return (record) => {
		const raw: IDataObject = {};
		const told = partsOf(mapping, record, raw);
		const behind = partsBehind(mapping, record, raw);
		if (!isCall(mapping, record)) return record;
		const direction = told.direction as Direction | undefined;
		const all: Record<string, unknown> = {
			...told,
			outcome: outcomeOf(mapping.outcomes, record, direction),
			otherParty: otherParty(told),
		};
		const parts = CALL_FIELDS.filter((name) => all[name] !== undefined).map((name) => [name, all[name]]);
		return {
			...(Object.fromEntries(parts) as IDataObject),
			...(Object.keys(raw).length === 0 ? {} : { raw }),
			...behind,
		};
	};
}

function partsOf({ fields }: CallMapping, record: IDataObject, raw: IDataObject): IDataObject {
	const parts: IDataObject = {};
	for (const [name, source] of Object.entries(fields) as Array<[CallField, CallSource]>) {
		const value = read(source, record, raw);
		if (value !== undefined) parts[name] = value as string;
	}
	return parts;
}

function read(source: CallSource, record: IDataObject, raw: IDataObject): unknown {
	if (typeof source === 'function') return source(record);
	if (typeof source === 'string') return valueAt(record, source);
	const value = valueAt(record, source.from);
	if (value === undefined || value === null) return value;
	putAt(raw, source.from, value);
	return source.as(value);
}

function partsBehind({ behind = {} }: CallMapping, record: IDataObject, raw: IDataObject): IDataObject {
	const own = Object.entries(behind).filter(([name]) => !(CALL_FIELDS as readonly string[]).includes(name));
	return Object.fromEntries(
		own.map(([name, source]) => [name, read(source, record, raw)]).filter(([, value]) => value !== undefined),
	) as IDataObject;
}

/** Something in it stands where a call has it. */
const isCall = ({ fields, behind = {} }: CallMapping, record: IDataObject): boolean =>
	[...Object.values(fields), ...Object.values(behind)]
		.map((source) => (typeof source === 'object' ? source.from : source))
		.some((place) => typeof place === 'string' && valueAt(record, place) !== undefined);

/** The outside number. */
function otherParty({ direction, from, to }: IDataObject): unknown {
	const number = { incoming: from, outgoing: to }[String(direction)];
	return typeof number === 'string' ? (certainNumber(number) ?? number) : number;
}
