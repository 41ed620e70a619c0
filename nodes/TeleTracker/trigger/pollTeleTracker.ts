import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';

import { digest } from '../../../credentials/foundation/digest';
import { valueAt } from '../../../credentials/foundation/valueAt';
import { listed } from '../../shared/conversions/textField';
import type { Operation } from '../../shared/model/operation';
import type { ListResult } from '../../shared/model/result';
import { pollRun } from '../../shared/triggers/pollRun';
import type { PollSource } from '../../shared/triggers/pollSource';
import { teleTracker } from '../provider';

const USUAL_MINUTES = 5;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** The days of the report are those of the account, four to eight hours behind UTC (INFERRED). */
const LOOK_BACK_MS = 2 * DAY_MS;
/** No record says when it was, so all of three days have to be known. */
const MOST_KNOWN = 10_000;

const dayOf = (moment: number) => new Date(moment).toISOString().slice(0, 10);

/** What each record looked like at the last check of a node; lost with the process, it costs one check more. */
const looksBefore = new Map<string, Map<string, string>>();
/** Nodes of which it was said that their records lack the ID field. */
const said = new Set<string>();

interface Choice {
	idField: string;
	isWanted: (record: IDataObject) => boolean;
	isUnchangedWanted: boolean;
	minutes: number;
}

/** The polling trigger's whole `poll`. @throws NodeApiError or NodeOperationError when TeleTracker cannot be asked */
export async function pollTeleTracker(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const choice = choiceOf(context);
	const key = JSON.stringify([context.getWorkflow().id, context.getNode().id]);
	const looks = new Map<string, string>();
	const output = await pollRun(context, {
		provider: teleTracker,
		name: `callData ${choice.idField}`,
		source: sourceOf(choice, looksBefore.get(key), looks),
		minutesBetweenChecks: choice.minutes,
		isWanted: ({ record }) => choice.isWanted(record),
		itemsOf: async (_connection, found) => {
			if (found.some(({ record }) => valueAt(record, choice.idField) === undefined)) sayOnce(context, key, choice);
			return await Promise.resolve(found.map(({ record }) => ({ json: record })));
		},
	});
	if (looks.size > 0) looksBefore.set(key, looks);
	return output;
}

function choiceOf(context: IPollFunctions): Choice {
	const options = context.getNodeParameter('options', {}) as IDataObject;
	const minutes = Number(options.minutesBetweenChecks ?? USUAL_MINUTES);
	const field = String(options.onlyWhere ?? '').trim();
	const values = listed(options.onlyWhereValues ?? '', ',').map((value) => value.toLowerCase());
	return {
		idField: String(context.getNodeParameter('idField', 'call_id')).trim() || 'call_id',
		isWanted: (record) => field === '' || values.includes(String(valueAt(record, field) ?? '').toLowerCase()),
		isUnchangedWanted: options.waitUntilUnchanged === true,
		minutes: Math.max(1, Number.isNaN(minutes) ? USUAL_MINUTES : minutes),
	};
}

/** @param before what records looked like at the last check; @param looks is filled with what they look like now */
function sourceOf(
	{ idField, isUnchangedWanted }: Choice,
	before: Map<string, string> | undefined,
	looks: Map<string, string>,
): PollSource {
	const isUnchanged = (record: IDataObject) => {
		const [subject, look] = [digest(String(valueAt(record, idField) ?? '')), digest(JSON.stringify(record))];
		looks.set(subject, look);
		return before?.get(subject) === look;
	};
	return {
		operation: teleTracker.resources.report.operations.getAll as Operation<ListResult>,
		noun: 'record',
		lookBackMs: LOOK_BACK_MS,
		mostKnown: MOST_KNOWN,
		query: (since) => ({ start_date: dayOf(since), end_date: dayOf(Date.now() + DAY_MS) }),
		id: idField,
		time: [],
		...(isUnchangedWanted ? { patienceMs: Infinity, isComplete: isUnchanged } : {}),
	};
}

function sayOnce(context: IPollFunctions, key: string, { idField }: Choice): void {
	if (said.has(key)) return;
	said.add(key);
	context.logger.warn(
		`TeleTracker Polling Trigger: records have no field "${idField}", so their whole content tells them apart. Choose another ID Field; Account > Check API of the TeleTracker node shows the names.`,
	);
}
