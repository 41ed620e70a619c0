import type { IDataObject } from 'n8n-workflow';

import { settled } from '../../../credentials/foundation/settled';
import { jsonText } from '../../../credentials/foundation/jsonText';
import { OperationFailed } from '../../shared/errors/operationFailed';
import type { Operation } from '../../shared/model/operation';
import { answerTo, listFrom, recordsFrom } from '../../shared/operations/exchange';
import { acts, reads, repeats } from '../../shared/request/effects';
import { planWith } from '../../shared/request/requestPlan';
import { list, record, words } from '../../shared/response/results';
import type { Connection } from '../../shared/transport/connection';
import type { Handler, HandlerBook } from '../../shared/triggers/handlerRegistration';

/**
 * https://ucom4b.atlassian.net/wiki/spaces/RACD/pages/28213730 (extensions), 247824385 (all phones), 22347797 (agents).
 * A place is the path of such a list. How an entry of phone_events is deleted is INFERRED.
 */
const listed = reads('GET /', {}, list());
const added = acts(
	'POST /',
	{ deed: 'An event handler', done: 'registered', check: 'Look at the Events tab of the extension' },
	{},
	record(),
);
const removed = repeats('DELETE /', {}, words());
const limits = reads('GET /client/@me/limit/', {}, record());

const planAt = (operation: Operation, path: string) => ({ ...planWith(operation.route), path });

const statusOf = (error: unknown) => (error instanceof OperationFailed ? error.answer?.statusCode : undefined);

/** The handlers of the PBX behind a connection. */
export function handlersAt(connection: Connection): HandlerBook {
	return {
		list: async (place) => {
			const end = await settled(listFrom(connection, listed, planAt(listed, place)));
			if ('value' in end) return end.value.map(handlerIn);
			if (statusOf(end.error) === 404) return [];
			throw end.error;
		},
		add: async (place, event, url) => {
			const plan = { ...planAt(added, place), body: { url, event_type: event, method: 'POST' } };
			const end = await settled(recordsFrom(connection, added, plan));
			if ('value' in end) return true;
			if (isMenuRefusal(end.error)) return false;
			throw await withLimits(connection, end.error);
		},
		remove: async (place, { id }) => {
			const end = await settled(answerTo(connection, removed, planAt(removed, `${place}${encodeURIComponent(id)}`)));
			if ('value' in end) return true;
			const status = statusOf(end.error);
			if (status === 404 && !isOfAllPhones(place)) return true;
			if (isOfAllPhones(place) && (status === 404 || status === 405)) return false;
			throw end.error;
		},
	};
}

const isOfAllPhones = (place: string) => place.endsWith('/phone_events/');

const handlerIn = ({ id, url, event_type: event, method }: IDataObject): Handler => ({
	id: String(id),
	url: String(url),
	event: String(event),
	method: String(method),
});

/** A menu refuses handlers for what only phones do; client code knows the refusal by this word. */
function isMenuRefusal(error: unknown): boolean {
	return error instanceof OperationFailed && jsonText(error.answer?.body).includes('ivr-type');
}

/** Statuses that have nothing to do with how many handlers there are. */
const OTHER_REASONS = [401, 404, 429];

/** The number of handlers is limited; what the PBX says of its limits stands in the error. */
async function withLimits(connection: Connection, error: unknown): Promise<unknown> {
	const status = statusOf(error) ?? 0;
	if (!(error instanceof OperationFailed) || status < 400 || status >= 500 || OTHER_REASONS.includes(status))
		return error;
	const asked = await settled(recordsFrom(connection, limits, planAt(limits, limits.route.path)));
	const told = 'value' in asked ? limitsIn(asked.value[0]) : '';
	const { wording, answer } = error;
	const said = wording.said === undefined ? '' : ` (${wording.said})`;
	return new OperationFailed(
		{
			...wording,
			message: `${wording.message}: it did not take one more event handler${said}${told}`,
			description:
				'Handlers of other products count, too. Choose fewer extensions or events, or remove handlers that nobody needs.',
		},
		answer,
	);
}

/** The numbers in it; which of them are about events is not known. */
function limitsIn(answer: IDataObject = {}): string {
	const numbers = Object.entries(answer).filter(([, value]) => typeof value === 'number');
	const about = numbers.filter(([name]) => /event/i.test(name));
	const shown = (about.length > 0 ? about : numbers).map(([name, value]) => `${name} ${value as number}`);
	return shown.length === 0 ? '' : `. Its limits: ${shown.join(', ')}`;
}
