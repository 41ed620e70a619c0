import type { ICredentialDataDecryptedObject, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { bySecret } from '../../shared/triggers/bySecret';
import type { Verdict, WebhookSource } from '../../shared/triggers/webhookSource';
import { voipex } from '../provider';
import { choiceOf, type Proof } from './choice';
import type { HookEvent } from './hookEvent';

type Verify = WebhookSource<HookEvent, unknown>['verify'];

/** What follows the name of a scheme in the header. */
function shownAs(scheme: string, context: IWebhookFunctions): string | undefined {
	const { authorization } = context.getHeaderData() as { authorization?: unknown };
	const [, name, shown] = /^(\S+) +(\S+) *$/.exec(typeof authorization === 'string' ? authorization : '') ?? [];
	return name?.toLowerCase() === scheme ? shown : undefined;
}

/** What is no base64 is no login, though it could be read as one. */
const BASE64 = /^[\w+/]+={0,2}$/;

function loginShown(context: IWebhookFunctions): string | undefined {
	const shown = shownAs('basic', context);
	return shown !== undefined && BASE64.test(shown) ? Buffer.from(shown, 'base64').toString('utf8') : undefined;
}

const filledIn = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

/** Empty, and so known to nobody, where a part is missing. */
function login({ webhookUsername, webhookPassword }: ICredentialDataDecryptedObject): string {
	const [username, password] = [filledIn(webhookUsername), String(webhookPassword ?? '')];
	return username === '' || password === '' ? '' : `${username}:${password}`;
}

const token = ({ webhookToken }: ICredentialDataDecryptedObject) => filledIn(webhookToken);

interface Way {
	verify: Verify;
	/** Who is refused is told how to prove itself: some clients show a login only when they are asked. */
	challenge?: string;
	secret?: (credentials: ICredentialDataDecryptedObject) => string;
	fields?: string;
}

const anybody: Verify = async () => await Promise.resolve({ kind: 'accepted', status: 200, text: 'OK', secrets: [] });

const WAYS: Record<Proof, Way> = {
	basic: {
		challenge: 'Basic realm="n8n", charset="UTF-8"',
		secret: login,
		fields: 'Webhook Username and Webhook Password',
		verify: bySecret<HookEvent>({
			provider: voipex,
			shownIn: (_body, context) => loginShown(context),
			secret: login,
			refusal: 'The login is not that of the Voipex credential of this workflow.',
		}),
	},
	bearer: {
		challenge: 'Bearer realm="n8n"',
		secret: token,
		fields: 'Webhook Token',
		verify: bySecret<HookEvent>({
			provider: voipex,
			shownIn: (_body, context) => shownAs('bearer', context),
			secret: token,
			refusal: 'The bearer is not the Webhook Token of the Voipex credential of this workflow.',
		}),
	},
	none: { verify: anybody },
};

/** Whether whoever posted shows what only VOIPEX has been told. @throws what n8n throws when the credential cannot be read */
export async function verify(...[context, body, events]: Parameters<Verify>): Promise<Verdict> {
	const way = WAYS[choiceOf(context).proof];
	const verdict = await way.verify(context, body, events);
	return verdict.kind === 'refused' && way.challenge
		? { ...verdict, headers: { 'WWW-Authenticate': way.challenge } }
		: verdict;
}

/** @throws NodeOperationError when the credential lacks what VOIPEX is to show */
export async function assertProof(context: IHookFunctions): Promise<void> {
	const { secret, fields } = WAYS[choiceOf(context).proof];
	if (!secret || secret(await context.getCredentials(voipex.credential)) !== '') return;
	throw new NodeOperationError(context.getNode(), `The Voipex credential has no ${fields}`, {
		description: `The switchboard proves with it that an event comes from there. Think of one, fill in ${fields} in the credential and in the settings of the webhook, and publish again.`,
	});
}
