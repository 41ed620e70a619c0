import type { IN8nHttpFullResponse } from 'n8n-workflow';

import type { Outcome } from '../transport/outcome';
import type { ErrorRow } from '../model/errorRow';
import type { Effect } from '../model/effect';
import type { Deed } from '../model/operation';
import type { Provider } from '../model/provider';
import { isData } from '../../../credentials/foundation/isData';
import { isObject } from '../../../credentials/foundation/isObject';
import { NEVER_ARRIVED } from '../../../credentials/foundation/retryPolicy';
import { jsonText } from '../../../credentials/foundation/jsonText';
import { allWordsOf, wordsOf } from '../response/providerWords';
import { mayHaveActed } from '../transport/resending';
import { removeSignatures } from '../response/signedLinks';

/** What a request was about, as far as words need it. */
export interface Asked {
	effect: Effect;
	deed?: Deed;
	/** Before the provider's own. */
	errors?: ErrorRow[];
}

export interface Wording {
	message: string;
	description: string;
	httpCode?: string;
	/** The provider's own words. */
	said?: string;
	/** The provider was not reached, or not in time: nothing that it has said. */
	isUnreachable?: boolean;
	/** Sending it again could make it happen twice. */
	mayHaveActed?: boolean;
	/** The item may be skipped for this reason: see ErrorRow. */
	skips?: string;
}

/** Words for statuses that mean the same everywhere; a provider's table goes before. */
const COMMON: ErrorRow[] = [
	{
		status: 400,
		message: 'did not accept the request',
		description: 'Check the fields of this operation against what the provider says.',
	},
	{
		status: 401,
		message: 'refuses the bearer it has just issued',
		description: 'Test the credential. If it passes, the account may lack access to this part of the API.',
	},
	{
		status: 403,
		message: 'does not allow this for the account',
		description: "Ask for the right in the provider's panel, or use a credential of somebody who has it.",
	},
	{
		status: 407,
		message: 'is behind a proxy that wants a sign-in of its own',
		description: 'Check user and password in HTTPS_PROXY or HTTP_PROXY of n8n.',
	},
	{ status: 404, message: 'does not know this record', description: 'Check the ID; it may have been deleted.' },
	{
		status: 409,
		message: 'says that this clashes with an existing record',
		description: 'Look the existing record up, or change the values.',
	},
	{
		status: 429,
		message: 'asks to slow down',
		description: 'Too many requests in a short time. Run fewer items at once (Options > Requests at Once) or wait.',
	},
];

/** Turns an outcome that is no success into words for the person who reads them in n8n. */
export function wordingOf(provider: Provider, asked: Asked, outcome: Outcome): Wording {
	if (outcome.kind === 'signInFailed')
		return {
			message: outcome.text,
			description: `Open the ${provider.name} credential and press Retry or Save to test it.`,
		};
	if (mayHaveActed(asked.effect, outcome)) return uncertain(provider, asked, outcome);
	if (outcome.kind === 'answered') return refused(provider, asked, readPartOf(outcome.answer));
	const trouble = outcome.kind === 'noAnswer' ? outcome.trouble : 'its bearer could not be renewed in time';
	const mayBeDone = asked.effect === 'repeats' && outcome.kind === 'noAnswer' && outcome.sent;
	const effect = mayBeDone
		? 'It may have been done all the same; doing it again does no harm.'
		: 'Nothing was changed.';
	if (outcome.kind === 'noAnswer' && (outcome.gaveUp || outcome.timedOut))
		return tooLong(provider, asked, outcome, effect);
	return {
		isUnreachable: true,
		message: `${provider.name} could not be reached: ${trouble}`,
		description: `${effect} Check the address in the credential and the network, then run again.`,
	};
}

/** It was there, but took too long, or sent too much. */
function tooLong(
	{ name }: Provider,
	{ effect }: Asked,
	{ trouble, timedOut }: Extract<Outcome, { kind: 'noAnswer' }>,
	done: string,
): Wording {
	const what = timedOut ? 'took too long' : "'s answer was given up";
	const advice =
		effect === 'reads'
			? 'ask for less at a time, or give it more time where the node has Options > Timeout'
			: 'wait a while';
	return {
		isUnreachable: true,
		message: `${name}${timedOut ? ' ' : ''}${what}: ${trouble}`,
		description: `${done} Run again; if it stays so, ${advice}.`,
	};
}

/** The one error nobody may skip over: sending again could make a second phone ring. */
export function uncertain(provider: Provider, { deed }: Asked, outcome: Outcome | { trouble: string }): Wording {
	const status = 'answer' in outcome ? outcome.answer.statusCode : undefined;
	const trouble = 'trouble' in outcome ? outcome.trouble : `it answered with status ${status}`;
	return {
		mayHaveActed: true,
		message: `${deed?.deed ?? 'The request'} may have been ${deed?.done ?? 'placed'}: ${provider.name} got the request, but ${trouble}`,
		description: `It was not sent again, so that nothing happens twice. ${deed?.check ?? "Look in the provider's own panel"} before you run this item again.`,
		httpCode: status?.toString(),
		said: 'answer' in outcome ? wordsOf(provider, readPartOf(outcome.answer).body) : undefined,
	};
}

/** A body that nobody has read says nothing. */
function readPartOf(answer: IN8nHttpFullResponse): IN8nHttpFullResponse {
	const body: unknown = answer.body;
	return isObject(body) && !isData(body) ? { ...answer, body: '' as never } : answer;
}

function refused(provider: Provider, { errors = [] }: Asked, answer: IN8nHttpFullResponse): Wording {
	const { statusCode, body } = answer;
	const allWords = allWordsOf(provider, body);
	const said = allWords[0];
	const text = typeof body === 'string' ? body : jsonText(body);
	const fits = (row: ErrorRow) =>
		(row.status === undefined || row.status === statusCode) &&
		(row.says === undefined || row.says.test(text)) &&
		(row.words === undefined || (statusCode >= 400 && allWords.some((words) => row.words?.test(words))));
	const row = [...errors, ...provider.errors, ...COMMON].find(fits) ?? general(statusCode);
	const description = [row.description, quoted(provider, row, answer)].filter(Boolean).join(' ');
	return {
		message: `${provider.name} ${row.message}`,
		description,
		httpCode: String(statusCode),
		said,
		skips: row.skips,
	};
}

function quoted(
	{ signedLinks = [] }: Provider,
	row: ErrorRow,
	{ body, headers }: IN8nHttpFullResponse,
): string | undefined {
	removeSignatures(body, signedLinks);
	return row.quotes?.(body, headers);
}

function general(status: number): ErrorRow {
	if (NEVER_ARRIVED.includes(status))
		return {
			message: `could not be reached: the network in front of it does not get through to it (status ${status})`,
			description: 'Nothing was changed. The provider has trouble; run again in a while.',
		};
	if (status >= 500)
		return { message: `fails with status ${status}`, description: 'The provider has trouble; run again in a while.' };
	if (status >= 300 && status < 400)
		return {
			message: `points to another address (status ${status})`,
			description: 'The bearer is not taken along there. Check the address in the credential.',
		};
	return {
		message: `answered with status ${status}`,
		description: 'See what the provider says and change the fields accordingly.',
	};
}
