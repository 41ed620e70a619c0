import type { IDataObject } from 'n8n-workflow';

import { settled, type Settled } from '../../../credentials/foundation/settled';
import { OperationFailed } from '../errors/operationFailed';
import type { Look, Waiting } from '../model/operation';
import type { RequestPlan } from '../model/requestPlan';
import type { Connection } from '../transport/connection';
import type { Lane } from '../transport/lane';
import { pause, unlessStopped } from '../transport/pause';
import { isFinalRefusal, isPassing } from '../transport/resending';
import { recordsFrom } from './exchange';
import { untilReady } from './untilReady';

/** What a look has found: nothing where no place has the call. */
export interface Seen {
	record?: IDataObject;
	look?: Look;
	hasEnded: boolean;
}

/** Of a call whose end is waited for. */
export interface Awaited {
	waiting: Waiting;
	callId: string;
	/** By look. */
	plans: RequestPlan[];
	/** What the user has said of what is waited for. */
	wish: unknown;
	/** It has just been placed, so that it may not be known yet. */
	isNew: boolean;
	longestMs: number;
	/** In which looks wait for their turn. */
	looks: Lane;
	signal: AbortSignal;
	/** Called before each look. */
	goesOn: () => void;
}

/**
 * Looks at a call at growing distances until it has ended, or is as it is wished, or the time is over; the last look is at
 * the very end of it. Trouble that will pass is waited out.
 * @returns what was seen last
 * @throws OperationFailed, Cancelled as soon as the signal is aborted
 */
export async function callEnd(connection: Connection, awaited: Awaited): Promise<Seen> {
	const { waiting, longestMs, looks, signal, goesOn } = awaited;
	const { first, longest } = waiting.pace;
	const before = Math.min(first, longestMs);
	await pause(before, signal);
	const look = async () => {
		goesOn();
		return await unlessStopped(() => looks(() => looked(connection, awaited)), signal);
	};
	const isOver = (end: Settled<Seen>) => ('value' in end ? end.value.hasEnded : !willPass(connection, end.error));
	const end = await untilReady(look, isOver, longestMs - before, signal, { first: 2 * first, longest });
	if ('error' in end) throw end.error;
	return end.value;
}

/** In one place after another. */
async function looked(connection: Connection, { waiting, plans, callId, wish, isNew, signal }: Awaited): Promise<Seen> {
	for (const [place, look] of waiting.looks.entries()) {
		if (signal.aborted) break;
		const end = await settled(recordsFrom(connection, look.operation, plans[place]));
		if ('error' in end) {
			if (isAbsence(look, end.error, isNew)) continue;
			throw end.error;
		}
		const record = look.finds ? look.finds(end.value, callId) : end.value[0];
		if (record) return { record, look, hasEnded: look.hasEnded(record, wish) };
	}
	return { hasEnded: false };
}

function isAbsence({ absent }: Look, error: unknown, isNew: boolean): boolean {
	if (!absent || (absent.ifNew && !isNew) || !(error instanceof OperationFailed)) return false;
	const { statusCode, body } = error.answer ?? {};
	return statusCode === absent.status && (absent.says?.test(JSON.stringify(body)) ?? true);
}

function willPass({ provider }: Connection, error: unknown): boolean {
	if (!(error instanceof OperationFailed)) return false;
	const { wording, answer } = error;
	if (!answer) return wording.isUnreachable === true;
	return isPassing(answer.statusCode) && !isFinalRefusal(provider, { kind: 'answered', answer, bearer: '' });
}
