import type { IDataObject } from 'n8n-workflow';

import { redact } from '../../../credentials/session/redaction';
import { jsonText } from '../../../credentials/foundation/jsonText';
import { removeSignatures } from './signedLinks';

interface Scrubbing {
	/** Blotted out wherever they stand in a text or a name. */
	secrets: readonly string[];
	/** Fields that are left out, in lower case; written in any case. */
	without: readonly string[];
	/** Links that lose their query, as in `removeSignatures`. */
	signedLinks: readonly string[];
}

/** Names with which whoever copies an object would change what it is. */
const PROTOTYPE_NAMES = ['__proto__', 'constructor', 'prototype'];

/** A copy of what somebody sent, fit to be shown: no secret, no signed link, no name that does harm. */
export function scrubbed(record: IDataObject, { secrets, without, signedLinks }: Scrubbing): IDataObject {
	const isLeftOut = (name: string) => without.includes(name.toLowerCase()) || PROTOTYPE_NAMES.includes(name);
	// Nobody could show what is nested too deeply for JSON.
	const copy = JSON.parse(jsonText(record) || '{}', (_name, value: unknown) => {
		if (typeof value === 'string') return redact(value, secrets);
		if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
		const entries = Object.entries(value).filter(([name]) => !isLeftOut(name));
		return Object.fromEntries(entries.map(([name, inner]) => [redact(name, secrets), inner as unknown]));
	}) as IDataObject;
	removeSignatures(copy, signedLinks);
	return copy;
}
