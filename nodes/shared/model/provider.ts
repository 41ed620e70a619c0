import type { ICredentialDataDecryptedObject, INodeProperties } from 'n8n-workflow';

import type { GrantDialect, Hosts } from '../../../credentials/session/grantDialect';
import type { ErrorRow } from './errorRow';
import type { OperationTable } from './operation';

/** What a node offers under one entry of Resource. */
export interface Resource {
	/** The value in workflows, and the name on screen. */
	value: string;
	displayName: string;
	/** As the editor shows them, Operation first. */
	fields: INodeProperties[];
	operations: OperationTable;
}

/** A second credential, one of n8n's own OAuth2 kind, which n8n renews by itself. */
export interface OAuth2Credential {
	credential: string;
	hosts: (credentials: ICredentialDataDecryptedObject) => Hosts;
}

export interface Provider {
	/** The provider's name on screen. */
	name: string;
	credential: string;
	grant: GrantDialect;
	/** Where users may choose it, under Authentication. */
	oAuth2?: OAuth2Credential;
	resources: Record<string, Resource>;
	/** By resource, the operations that an AI agent may use the node for as its tool, if not all of them. */
	forAgents?: Record<string, string[]>;
	/** Where the provider puts its own words in an error answer, dotted, in order. */
	saidAt: string[];
	errors: ErrorRow[];
	/** Where answers hold links with a token of their own: `name` or `parent.name`. Their query is in no output. */
	signedLinks?: string[];
	/** Fields of answers that hold a secret, wherever they are: blotted out of every output. */
	secretFields?: string[];
	/** True when a 200 answer carries a failure, e.g. `success: false`. */
	failedInside?: (body: unknown) => boolean;
	/** True when a 200 answer says that the bearer was refused. */
	rejectedInside?: (body: unknown) => boolean;
	/** Words of a refusal that will not change for a long while, e.g. a quota used up: not tried again. */
	finalWhenItSays?: RegExp;
}
