import type { INodeProperties } from 'n8n-workflow';

import type { GrantDialect } from '../../../credentials/session/grantDialect';
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

export interface Provider {
	/** The provider's name on screen. */
	name: string;
	credential: string;
	grant: GrantDialect;
	resources: Record<string, Resource>;
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
