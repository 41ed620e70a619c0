import { randomBytes } from 'crypto';
import type { IDataObject } from 'n8n-workflow';

import { scalarText } from '../../../credentials/foundation/scalarText';
import type { Upload } from '../model/requestPlan';

export interface Multipart {
	contentType: string;
	body: Buffer;
}

/** Fields and one file as multipart/form-data: https://www.rfc-editor.org/rfc/rfc7578 */
export function multipart(fields: IDataObject, { part, file }: Upload): Multipart {
	const boundary = `telephony-${randomBytes(16).toString('hex')}`;
	const { name = 'file', type = 'application/octet-stream', bytes = new Uint8Array() } = file ?? {};
	const head = (header: string) => `--${boundary}\r\nContent-Disposition: form-data; ${header}\r\n\r\n`;
	const texts = Object.entries(fields).map(([field, value]) => `${head(named(field))}${textOf(value)}\r\n`);
	const fileHead = head(`${named(part)}; filename="${quoted(name)}"\r\nContent-Type: ${type}`);
	return {
		contentType: `multipart/form-data; boundary=${boundary}`,
		body: Buffer.concat([Buffer.from(texts.join('') + fileHead), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
	};
}

const named = (field: string) => `name="${quoted(field)}"`;

/** As browsers write it. */
const quoted = (text: string) => text.replace(/"/g, '%22').replace(/\r/g, '%0D').replace(/\n/g, '%0A');

const textOf = (value: unknown) => scalarText(value) || JSON.stringify(value);
